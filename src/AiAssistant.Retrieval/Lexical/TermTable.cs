using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>
/// Gives terms numbers in the order in which they come: open addressing over terms that lie one after another in one array. The hash has a seed of its own in
/// every process, so that nobody can write texts whose terms collide; nothing that is stored depends on it.
/// </summary>
internal sealed class TermTable
{
    private static readonly ulong Seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    private ulong[] _slots = new ulong[64]; // the hash's upper half, and the number + 1
    private int[] _ends = new int[32];
    private byte[] _bytes = new byte[256];

    public int Count { get; private set; }

    /// <summary>How much memory its terms use, in bytes.</summary>
    public long MemoryBytes => Count == 0 ? 0 : (Count * (long)((3 * sizeof(ulong)) + sizeof(int))) + _ends[Count - 1];

    public ReadOnlySpan<byte> this[int id]
    {
        get
        {
            var start = id == 0 ? 0 : _ends[id - 1];
            return _bytes.AsSpan(start, _ends[id] - start);
        }
    }

    /// <summary>The number of a term, a new one if it was not met before.</summary>
    public int Add(ReadOnlySpan<byte> term) => Add(term, Hash(term));

    /// <summary>The number of a term, a new one if it was not met before.</summary>
    /// <param name="term">The term.</param>
    /// <param name="hash">Its hash.</param>
    public int Add(ReadOnlySpan<byte> term, ulong hash)
    {
        var mask = (uint)_slots.Length - 1;
        for (var place = (uint)(hash >> 32) & mask; ; place = (place + 1) & mask)
        {
            var slot = _slots[place];
            if (slot == 0)
            {
                return Append(term, hash, place);
            }

            if ((slot ^ hash) >> 32 == 0)
            {
                var id = (int)(uint)slot - 1;
                if (this[id].SequenceEqual(term))
                {
                    return id;
                }
            }
        }
    }

    /// <summary>Asks the memory for where a term is looked up.</summary>
    public unsafe void PrefetchSlot(ulong hash)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref _slots[(uint)(hash >> 32) & ((uint)_slots.Length - 1)]));
        }
    }

    /// <summary>Asks the memory for what is probably the term.</summary>
    public unsafe void PrefetchTerm(ulong hash)
    {
        var slot = _slots[(uint)(hash >> 32) & ((uint)_slots.Length - 1)];
        if (Sse.IsSupported && (uint)slot > 1 && (slot ^ hash) >> 32 == 0)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref _ends[(uint)slot - 2]));
        }
    }

    /// <summary>The hash of a term: multiply and fold, as in wyhash (Wang Yi), eight bytes at a time.</summary>
    public static ulong Hash(ReadOnlySpan<byte> term)
    {
        var hash = Seed ^ (ulong)term.Length;
        while (term.Length > sizeof(ulong))
        {
            hash = Fold(hash ^ MemoryMarshal.Read<ulong>(term));
            term = term[sizeof(ulong)..];
        }

        return Fold(hash ^ Last(term));
    }

    /// <summary>Forgets all terms; gives memory back when it is much.</summary>
    /// <param name="keep">How many slots are kept at the most.</param>
    public void Clear(int keep)
    {
        if (_slots.Length > keep)
        {
            _slots = new ulong[64];
            _ends = new int[32];
            _bytes = new byte[256];
        }
        else if (Count > 0)
        {
            Array.Clear(_slots);
        }

        Count = 0;
    }

    private int Append(ReadOnlySpan<byte> term, ulong hash, uint place)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        var end = checked(start + term.Length);
        if (end > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Clamp(2L * _bytes.Length, end, Array.MaxLength));
        }

        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, 2 * _ends.Length);
        }

        term.CopyTo(_bytes.AsSpan(start));
        _ends[Count] = end;
        _slots[place] = (hash >> 32 << 32) | (uint)++Count;
        if (Count > _slots.Length / 2)
        {
            Grow();
        }

        return Count - 1;
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new ulong[2 * before.Length];
        var mask = (uint)_slots.Length - 1;
        foreach (var slot in before)
        {
            if (slot == 0)
            {
                continue;
            }

            var place = (uint)(slot >> 32) & mask;
            while (_slots[place] != 0)
            {
                place = (place + 1) & mask;
            }

            _slots[place] = slot;
        }
    }

    // The length is in the hash already, so that bytes may be read twice.
    private static ulong Last(ReadOnlySpan<byte> term)
    {
        switch (term.Length)
        {
            case >= sizeof(uint):
                return ((ulong)MemoryMarshal.Read<uint>(term) << 32) | MemoryMarshal.Read<uint>(term[^sizeof(uint)..]);
            case > 0:
                return ((ulong)term[0] << 16) | ((ulong)term[term.Length / 2] << 8) | term[^1];
            default:
                return 0;
        }
    }

    private static ulong Fold(ulong value)
    {
        var high = Math.BigMul(value ^ 0xA0761D6478BD642F, Seed | 0xE7037ED1A0B428DB, out var low);
        return high ^ low;
    }
}
