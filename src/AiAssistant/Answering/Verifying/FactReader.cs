using System.Text.RegularExpressions;
using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>Finds in a text what must not be invented.</summary>
internal static class FactReader
{
    private static readonly Regex Email = new(@"[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);
    private static readonly Regex Link = new(@"(https?://|www\.)[^\s<>""'\)\]]+|\b[\p{L}\d-]+(\.[\p{L}\d-]+)*\.(com|net|org|eu|pl|fr|de|uk|io|shop|store|info|biz|cz|sk|hu|ua|ru|cn|xyz|top|example)\b(/[^\s<>""'\)\]]*)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Phone = new(@"\+?\d[\d \u00A0().\-/]{5,20}\d", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    /// <summary>All facts, in all languages' units.</summary>
    public static IReadOnlyList<Fact> Read(string text)
    {
        var facts = new List<Fact>();
        facts.AddRange(Email.Matches(text).Select(static match => new Fact(FactKind.Email, match.Value.ToLowerInvariant())));
        var withoutEmails = Email.Replace(text, " ");
        facts.AddRange(Link.Matches(withoutEmails).Select(static match => new Fact(FactKind.Link, Address(match.Value))));
        var rest = Link.Replace(withoutEmails, " ");
        facts.AddRange(Phone.Matches(rest).Select(static match => Digits(match.Value)).Where(static digits => digits.Length is >= 9 and <= 15)
            .Select(static digits => new Fact(FactKind.Phone, digits)));
        facts.AddRange(Amounts.Read(rest, WordSplitter.Split(rest), Languages.All));
        return facts;
    }

    private static string Address(string link)
    {
        var address = link.ToLowerInvariant().TrimEnd('.', ',', ';', ':', '!', '?', '/');
        var at = address.IndexOf("://", StringComparison.Ordinal);
        address = at < 0 ? address : address[(at + 3)..];
        return address.StartsWith("www.", StringComparison.Ordinal) ? address[4..] : address;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
