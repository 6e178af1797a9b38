using System.Collections.Frozen;

namespace AiAssistant.Retrieval.Analysis;

/// <summary>Writes the terms of one folded compound after another.</summary>
internal ref struct TermWriter(LanguageRules rules, ITermSink sink, Span<char> scratch)
{
    private readonly LanguageRules _rules = rules;
    private readonly ITermSink _sink = sink;
    private readonly Span<char> _scratch = scratch;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stopWords = rules.StopWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Writes a number and the unit that follows it as one term; nothing when the word is no unit.</summary>
    public readonly void WriteQuantity(ReadOnlySpan<char> number, ReadOnlySpan<char> word)
    {
        if (number.Length + word.Length > _scratch.Length || !Units.Contains(word))
        {
            return;
        }

        number.CopyTo(_scratch);
        word.CopyTo(_scratch[number.Length..]);
        Add(_scratch[..(number.Length + word.Length)]);
    }

    /// <summary>
    /// Writes a compound: its parts, and what stands between slashes without its hyphens; the whole as well when it holds a digit (a model number).
    /// </summary>
    public readonly void WriteCompound(Span<char> compound)
    {
        if (compound.IndexOfAny("-/_'") < 0)
        {
            WriteWord(compound);
            return;
        }

        // The whole comes first: stemming changes the parts in place.
        if (compound.IndexOfAny("/_") >= 0 && compound.ContainsAnyInRange('0', '9'))
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

    private readonly void WritePiece(Span<char> piece)
    {
        var hyphen = piece.IndexOf('-');
        if (hyphen < 0)
        {
            WriteApostrophe(piece);
            return;
        }

        while (piece.LastIndexOf('-') is var last and >= 0 && Contains(_rules.Enclitics, piece[(last + 1)..]))
        {
            piece = piece[..last];
        }

        if (piece.IndexOf('-') >= 0)
        {
            WriteJoined(piece);
        }

        var several = piece.IndexOf('-') >= 0;
        while (!piece.IsEmpty)
        {
            var part = Cut(ref piece, "-");

            // A lone letter ("e" of "e-mail") says nothing beside the joined word.
            if (part.Length > 1 || (part.Length == 1 && (!several || char.IsDigit(part[0]))))
            {
                WriteApostrophe(part);
            }
        }
    }

    private readonly void WriteApostrophe(Span<char> word)
    {
        var apostrophe = word.IndexOf('\'');
        if (apostrophe < 0)
        {
            WriteWord(word);
            return;
        }

        var head = word[..apostrophe];
        var tail = word[(apostrophe + 1)..];
        switch (_rules.Apostrophe)
        {
            case ApostropheRule.Elision when Contains(_rules.Elisions, head):
            case ApostropheRule.Neutral when head.Length <= 2 && tail.Length > 2:
                WriteApostrophe(tail);
                break;
            case ApostropheRule.Ending:
            case ApostropheRule.Genitive or ApostropheRule.Neutral when tail.SequenceEqual("s"):
                WriteWord(head);
                break;
            default:
                WriteJoined(word);
                break;
        }
    }

    private readonly void WriteJoined(ReadOnlySpan<char> compound)
    {
        var length = 0;
        foreach (var c in compound)
        {
            if (c is not ('-' or '/' or '_' or '\''))
            {
                _scratch[length++] = c;
            }
        }

        if (length > 0)
        {
            WriteWord(_scratch[..length]);
        }
    }

    private readonly void WriteWord(Span<char> word)
    {
        if (word.ContainsAnyInRange('0', '9'))
        {
            WriteNumbered(word);
        }
        else if (!_stopWords.Contains(word))
        {
            Add(word[.._rules.Stemmer.Stem(word)]);
        }
    }

    /// <summary>A word with digits stays as it is; a quantity (<c>128gb</c>) and the sides of a size (<c>50x70cm</c>) are terms as well.</summary>
    private readonly void WriteNumbered(ReadOnlySpan<char> word)
    {
        Add(word);
        var times = word.IndexOf('x');
        if (times > 0 && times < word.Length - 1 && char.IsAsciiDigit(word[times - 1]) && char.IsAsciiDigit(word[times + 1]))
        {
            WriteNumbered(word[..times]);
            WriteNumbered(word[(times + 1)..]);
            return;
        }

        var unit = word.IndexOfAnyExcept(LetterSets.Number);
        if (unit <= 0 || !Units.Contains(word[unit..]))
        {
            return;
        }

        Add(word[..unit]);
        Add(word[unit..]);
    }

    private readonly void Add(ReadOnlySpan<char> term)
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

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> word) =>
        set.Count > 0 && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static Span<char> Cut(scoped ref Span<char> rest, ReadOnlySpan<char> separators)
    {
        var end = rest.IndexOfAny(separators);
        var part = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return part;
    }
}
