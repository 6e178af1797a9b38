namespace AiAssistant.Retrieval.Analysis;

/// <summary>Writes the terms of one folded compound after another.</summary>
internal readonly ref struct TermWriter(LanguageRules rules, ITermSink sink, Span<char> scratch)
{
    private readonly LanguageRules _rules = rules;
    private readonly WordTable _stopWords = rules.StopWords;
    private readonly LightStemmer _stemmer = rules.Stemmer;
    private readonly ITermSink _sink = sink;
    private readonly Span<char> _scratch = scratch;

    /// <summary>Writes the stem of a word without digits, unless it is a stop word.</summary>
    public void WriteWord(Span<char> word)
    {
        if (!_stopWords.Contains(word))
        {
            Add(word[.._stemmer.Stem(word)]);
        }
    }

    /// <summary>Writes a number and its unit as one term, and the unit: <c>128gb gb</c>.</summary>
    public void WriteQuantity(ReadOnlySpan<char> number, string unit)
    {
        number.CopyTo(_scratch);
        unit.CopyTo(_scratch[number.Length..]);
        Add(_scratch[..(number.Length + unit.Length)]);
        Add(unit);
    }

    /// <summary>
    /// Writes a word with digits as it is; then the sides of a size (<c>50x70cm</c>), the number and unit of a quantity (<c>128gb</c>) or the parts of a code.
    /// </summary>
    /// <param name="word">The folded word.</param>
    /// <param name="inCode">Whether it is itself a part of a code, whose parts have been written.</param>
    public void WriteNumbered(ReadOnlySpan<char> word, bool inCode = false)
    {
        var letter = word.IndexOfAnyExcept(Units.NumberCharacters);
        if (letter < 0)
        {
            Add(word);
            return;
        }

        if (letter > 0 && Units.Find(word[letter..]) is { } unit)
        {
            Add(word[..letter]);
            WriteQuantity(word[..letter], unit);
            return;
        }

        Add(word);
        if (letter > 0 && letter < word.Length - 1 && word[letter] == 'x' && char.IsAsciiDigit(word[letter + 1]))
        {
            WriteNumbered(word[..letter]);
            WriteNumbered(word[(letter + 1)..]);
        }
        else if (!inCode && word.Length >= CodeParts.LeastLength)
        {
            foreach (var part in new CodeParts(word))
            {
                Add(part);
            }
        }
    }

    /// <summary>
    /// Writes a compound: its parts, and what stands between slashes without its hyphens; the whole as well when it holds a digit (a model number).
    /// </summary>
    public void WriteCompound(Span<char> compound)
    {
        // The whole comes first: stemming changes the parts in place.
        if (compound.IndexOfAny('/', '_') >= 0 && compound.ContainsAny(Units.Digits))
        {
            WriteJoined(compound);
        }

        var rest = compound;
        while (!rest.IsEmpty)
        {
            var piece = Cut(ref rest, "/_");
            if (!piece.IsEmpty)
            {
                WritePiece(piece);
            }
        }
    }

    private void WritePiece(Span<char> piece)
    {
        piece = piece.Trim('-');
        var enclitics = _rules.Enclitics;
        while (piece.LastIndexOf('-') is var last and >= 0 && enclitics.Contains(piece[(last + 1)..]))
        {
            piece = piece[..last];
        }

        var several = piece.Contains('-');
        if (several && piece.IndexOf("--") < 0)
        {
            WriteJoined(piece);
        }

        while (!piece.IsEmpty)
        {
            var part = Cut(ref piece, "-");

            // A lone letter ("e" of "e-mail") says nothing beside the joined word.
            if (part.Length > 1 || (part.Length == 1 && (!several || char.IsAsciiDigit(part[0]))))
            {
                WriteApostrophe(part, inCode: several);
            }
        }
    }

    private void WriteApostrophe(Span<char> word, bool inCode)
    {
        for (var apostrophe = word.IndexOf('\''); apostrophe >= 0; apostrophe = word.IndexOf('\''))
        {
            var head = word[..apostrophe];
            var tail = word[(apostrophe + 1)..];
            switch (_rules.Apostrophe)
            {
                case ApostropheRule.Elision when _rules.Elisions.Contains(head):
                case ApostropheRule.Neutral when head.Length <= 2 && tail.Length > 2:
                    word = tail;
                    continue;
                case ApostropheRule.Ending:
                case ApostropheRule.Genitive or ApostropheRule.Neutral when tail.SequenceEqual("s"):
                    WriteAny(head, inCode);
                    return;
                default:
                    WriteJoined(word);
                    return;
            }
        }

        WriteAny(word, inCode);
    }

    private void WriteJoined(ReadOnlySpan<char> compound)
    {
        var length = 0;
        foreach (var c in compound)
        {
            if (c is not ('-' or '/' or '_' or '\''))
            {
                _scratch[length++] = c;
            }
        }

        // What remains of the scratch is free for the quantity in a joined word.
        new TermWriter(_rules, _sink, _scratch[length..]).WriteAny(_scratch[..length], inCode: false);
    }

    private void WriteAny(Span<char> word, bool inCode)
    {
        if (word.ContainsAny(Units.Digits))
        {
            WriteNumbered(word, inCode);
        }
        else if (!word.IsEmpty)
        {
            WriteWord(word);
        }
    }

    private void Add(ReadOnlySpan<char> term)
    {
        while (term.Length > TextAnalyzer.MaxTermLength)
        {
            _sink.Add(term[..TextAnalyzer.MaxTermLength]);
            term = term[TextAnalyzer.MaxTermLength..];
        }

        if (!term.IsEmpty)
        {
            _sink.Add(term);
        }
    }

    private static Span<char> Cut(scoped ref Span<char> rest, ReadOnlySpan<char> separators)
    {
        var end = rest.IndexOfAny(separators);
        var part = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return part;
    }
}
