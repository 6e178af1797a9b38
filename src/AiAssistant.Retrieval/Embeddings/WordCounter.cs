namespace AiAssistant.Retrieval.Embeddings;

/// <summary>Counts words by their hashes, in a table with open addressing that is used again for the next text.</summary>
internal sealed class WordCounter
{
    private const int LeastCapacity = 256;

    private ulong[] _hashes = new ulong[LeastCapacity]; // 0 where nothing is
    private byte[] _counts = new byte[LeastCapacity];
    private int _words;

    /// <summary>Counts a word up to a limit.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="limit">At most 255.</param>
    /// <returns>How often the word has occurred, this time included; one above the limit when it had been reached already.</returns>
    public int Count(ulong hash, int limit)
    {
        hash = Math.Max(hash, 1);
        var place = Find(hash);
        if (_hashes[place] == 0)
        {
            if (2 * ++_words > _hashes.Length)
            {
                Grow();
                place = Find(hash);
            }

            _hashes[place] = hash;
        }

        if (_counts[place] >= limit)
        {
            return limit + 1;
        }

        return ++_counts[place];
    }

    /// <summary>Forgets all words.</summary>
    public void Clear()
    {
        Array.Clear(_hashes);
        Array.Clear(_counts);
        _words = 0;
    }

    private int Find(ulong hash)
    {
        var place = (int)hash & (_hashes.Length - 1);
        while (_hashes[place] != 0 && _hashes[place] != hash)
        {
            place = (place + 1) & (_hashes.Length - 1);
        }

        return place;
    }

    private void Grow()
    {
        var (hashes, counts) = (_hashes, _counts);
        _hashes = new ulong[2 * hashes.Length];
        _counts = new byte[2 * hashes.Length];
        for (var i = 0; i < hashes.Length; i++)
        {
            if (hashes[i] != 0)
            {
                var place = Find(hashes[i]);
                _hashes[place] = hashes[i];
                _counts[place] = counts[i];
            }
        }
    }
}
