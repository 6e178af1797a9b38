using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Understanding;

/// <summary>Cuts away what a mail program quotes below or around the new text.</summary>
internal static class QuotedHistory
{
    private const int MaxHeaderLine = 200;
    private static readonly PhraseSet Written = new(
        DataFile.Patterns("written", "wrote; pisze; napisał*; napisana przez; a écrit; schrieb; napsal*; írta; пише; писав; написав; написала"));
    private static readonly PhraseSet Forwarded = new(
        DataFile.Patterns(
            "forwarded",
            "begin forwarded message; początek przekazanej wiadomości; début du message (transféré|réexpédié); anfang der weitergeleiteten nachricht; "
            + "forwarded message; (weitergeleitete|ursprüngliche) nachricht; (przekazana|oryginalna) wiadomość; (přeposlaná|původní) zpráva; "
            + "(preposlaná|pôvodná) správa; továbbított (üzenet|levél); eredeti üzenet; (переслане|початкове) повідомлення"));

    /// <summary>
    /// The lines of a message without quoted ones. Behind the introduction of a quotation everything is gone, unless its lines are marked: then what stands
    /// between and below them is new.
    /// </summary>
    public static IReadOnlyList<string> Strip(IReadOnlyList<string> lines)
    {
        var kept = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Trim();
            var length = IsIntroduction(line) ? 1 : IsTwoLineIntroduction(line, i + 1 < lines.Count ? lines[i + 1].Trim() : "") ? 2 : 0;
            if (IsSeparator(line) || (length > 0 && !IsMarkedBehind(lines, i + length)) || IsHeader(lines, i))
            {
                break;
            }

            if (length == 0 && !line.StartsWith('>'))
            {
                kept.Add(lines[i]);
            }

            i += Math.Max(0, length - 1);
        }

        return kept;
    }

    private static bool IsMarkedBehind(IReadOnlyList<string> lines, int at)
    {
        while (at < lines.Count && string.IsNullOrWhiteSpace(lines[at]))
        {
            at++;
        }

        return at < lines.Count && lines[at].TrimStart().StartsWith('>');
    }

    // -----Original Message-----, ---- Wiadomość oryginalna ----, ________________
    private static bool IsSeparator(string line) =>
        line.Length is >= 10 and <= MaxHeaderLine
        && (line.AsSpan().IndexOfAnyExcept('_') < 0 || (line.StartsWith("---", StringComparison.Ordinal) && line.EndsWith("---", StringComparison.Ordinal)));

    private static bool IsIntroduction(string line)
    {
        if (line.Length is 0 or > MaxHeaderLine || line[^1] != ':')
        {
            return false;
        }

        var words = WordSplitter.Split(line);
        return Forwarded.Find(words).Any(static match => match.Start == 0)
            || (words.Count >= 3 && words.Any(static word => word.HasDigit)
                && (Languages.All.Any(pack => pack.Quotes.IsIntroduction(words)) || IsWritten(line, words)));
    }

    // "pon., 3 mar 2026 o 10:00 Sklep <a@b.pl> napisał(a):", "Am 3.3.2026 um 10:00 schrieb Shop:": a date and a word of writing, in whatever order.
    private static bool IsWritten(string line, IReadOnlyList<Word> words) =>
        words.Count(static word => word.HasDigit) >= 2
        && Written.Find(words)
            .Any(match => match.Start == 0 || match.End >= words.Count - 1 || line.Contains('@', StringComparison.Ordinal) || words[0].Text == "am");

    // Mail programs fold long introductions.
    private static bool IsTwoLineIntroduction(string line, string next) =>
        line.Length > 8 && next.Length > 0 && !line.EndsWith(':') && Word.ContainsDigit(line) && IsIntroduction($"{line} {next}");

    // From: … followed by Sent:, To: or Subject: within a few lines.
    private static bool IsHeader(IReadOnlyList<string> lines, int at)
    {
        if (FirstWord(lines[at]) is not { } first)
        {
            return false;
        }

        var packs = Languages.All.Where(pack => pack.Quotes.IsHeaderStart(first)).ToList();
        for (var i = at + 1; packs.Count > 0 && i < lines.Count && i <= at + 4; i++)
        {
            if (FirstWord(lines[i]) is { } other && packs.Any(pack => pack.Quotes.IsHeaderLine(other)))
            {
                return true;
            }
        }

        return false;
    }

    private static string? FirstWord(string line)
    {
        var text = line.AsSpan().Trim().Trim('*');
        var colon = text.IndexOf(':');
        return colon is > 0 and <= 16 ? WordSplitter.Fold(text[..colon].Trim().Trim('*')) : null;
    }
}
