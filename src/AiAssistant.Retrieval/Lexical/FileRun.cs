using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>Terms that did not fit into memory, in a file of their own, which is gone when the run is disposed.</summary>
internal sealed class FileRun : TermRun
{
    private readonly FileStream _file;
    private readonly byte[] _term = new byte[TermBytes.MaxLength];
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _length;
    private int _postings;
    private int _position;
    private int _filled;

    private FileRun(FileStream file) => _file = file;

    public override ReadOnlySpan<byte> Term => _term.AsSpan(0, _length);

    /// <summary>Writes what is in memory to a new file.</summary>
    public static FileRun Write(string directory, MemoryRun run, TermPostings postings)
    {
        var file = new FileStream(Path.Combine(directory, $"words-{Path.GetRandomFileName()}.run"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.SequentialScan,
            BufferSize = 1 << 16,
        });
        try
        {
            var record = new ByteBuffer();
            while (run.MoveNext())
            {
                postings.Clear();
                run.ReadPostings(postings);
                record.Clear();
                record.WriteVarint(run.Term.Length);
                record.Write(run.Term);
                record.WriteVarint(postings.Count);
                var before = 0;
                for (var i = 0; i < postings.Count; i++)
                {
                    record.WriteVarint(postings.Ordinals[i] - before);
                    record.WriteVarint(postings.Frequencies[i]);
                    before = postings.Ordinals[i];
                }

                file.Write(record.Bytes);
            }

            file.Flush();
            file.Position = 0;
            return new FileRun(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public override bool MoveNext()
    {
        if (_position == _filled && !Fill())
        {
            return false;
        }

        _length = ReadVarint();
        for (var i = 0; i < _length; i++)
        {
            _term[i] = ReadByte();
        }

        _postings = ReadVarint();
        return true;
    }

    public override void ReadPostings(TermPostings postings)
    {
        var ordinal = 0;
        for (; _postings > 0; _postings--)
        {
            ordinal += ReadVarint();
            postings.Add(ordinal, ReadVarint());
        }
    }

    public override void Dispose() => _file.Dispose();

    private int ReadVarint()
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = ReadByte();
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (int)value;
            }
        }
    }

    private byte ReadByte() => _position < _filled || Fill() ? _buffer[_position++] : throw new EndOfStreamException("A run of words ends too soon.");

    private bool Fill()
    {
        _position = 0;
        _filled = _file.Read(_buffer);
        return _filled > 0;
    }
}
