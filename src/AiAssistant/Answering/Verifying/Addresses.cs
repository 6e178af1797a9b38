using System.Text.RegularExpressions;

namespace AiAssistant.Answering.Verifying;

/// <summary>Finds e-mail addresses, links and telephone numbers, also where they are written so as not to be found.</summary>
internal static class Addresses
{
    private const RegexOptions Flags = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const string Label = @"[\p{L}\d_-]+";
    private static readonly Regex Bracketed = new(@"\s*[(\[{<]\s*(?<mark>dot|kropka|point|punkt|\.)\s*[)\]}>]\s*", Flags | RegexOptions.IgnoreCase);
    private static readonly Regex BracketedAt = new(@"\s*[(\[{<]\s*(at|małpa|malpa|arobase|@)\s*[)\]}>]\s*", Flags | RegexOptions.IgnoreCase);
    private static readonly Regex Spoken = new(
        @"(?<left>[\p{L}\d]) ?(\. | \.| \. | dot | kropka | point | punkt )(?<right>com|net|org|info|shop|eu|pl|io|co|xyz|ru|cn)\b",
        Flags | RegexOptions.IgnoreCase);
    private static readonly Regex SpokenCountry = new(@"(?<left>[\p{L}\d]) (dot|kropka|punkt) (?<right>\p{L}{2,6})\b", Flags | RegexOptions.IgnoreCase);
    private static readonly Regex Email = new(@"[\p{L}\d._%+-]+ ?@ ?[\p{L}\d.-]+\.\p{L}{2,}", Flags);
    private static readonly Regex Link = new(@"([A-Za-z][A-Za-z\d+.-]*://|[Ww][Ww][Ww]\.)[^\s<>""'\)\]]+|\b(javascript|data|mailto|tel|sms|file):[^\s]+|\]\([^)\s]*\)|</?[A-Za-z][^>]*>|"
        + $@"\b({Label}\.)+(\p{{Ll}}{{2,24}}|\p{{Lu}}{{2,24}})\b(/[^\s<>""'\)\]]*)?|\b{Label}(\.{Label})+/[^\s<>""'\)\]]+", Flags);
    private static readonly Regex Phone = new(@"\+?\(?\d[\d ().\-/]{5,20}\d", Flags);

    /// <summary>Reads addresses and links, and blanks them out.</summary>
    public static string Take(string text, List<Fact> facts)
    {
        text = Revealed(text);
        text = text.Contains('@', StringComparison.Ordinal)
            ? Take(text, Email, FactKind.Email, static value => value.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant(), facts)
            : text;
        return Take(text, Link, FactKind.Link, Address, facts);
    }

    /// <summary>Reads telephone numbers, and blanks them out.</summary>
    public static string TakePhones(string text, List<Fact> facts) =>
        text.AsSpan().ContainsAnyInRange('0', '9') ? Take(text, Phone, FactKind.Phone, Digits, facts) : text;

    // As many digits as a number within a country has, and at most those of E.164.
    private static string? Digits(string phone) => string.Concat(phone.Where(char.IsAsciiDigit)) is { Length: >= 9 and <= 15 } digits ? digits : null;

    private static string Revealed(string text)
    {
        text = text.AsSpan().IndexOfAny("([{<") >= 0 ? BracketedAt.Replace(Bracketed.Replace(text, "."), "@") : text;
        return SpokenCountry.Replace(Spoken.Replace(text, "${left}.${right}"), "${left}.${right}");
    }

    private static string Address(string link)
    {
        var address = link.ToLowerInvariant().TrimEnd('.', ',', ';', ':', '!', '?', '/');
        var at = address.IndexOf("://", StringComparison.Ordinal);
        address = at < 0 ? address : address[(at + 3)..];
        return address.StartsWith("www.", StringComparison.Ordinal) ? address[4..] : address;
    }

    private static string Take(string text, Regex pattern, FactKind kind, Func<string, string?> read, List<Fact> facts) => pattern.Replace(text, match =>
    {
        if (read(match.Value) is not { } value)
        {
            return match.Value;
        }

        facts.Add(new Fact(kind, value));
        return " ";
    });
}
