using System.Text.RegularExpressions;
using AiAssistant.Answering.Gating;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Verifying;

/// <summary>Finds in a text what channels may forbid. In doubt it is found: a marketplace punishes its seller, not the assistant.</summary>
internal static class ChannelRules
{
    private const int MinDigits = 5;
    private static readonly string[] ContactSchemes = ["mailto:", "tel:", "sms:"];

    // Polish: "among others", which every second offer says, and "capital city of".
    private static readonly string[] Abbreviations = ["m.in", "m.st"];

    // "sklep małpa example.pl": the English word stands in too many plain sentences.
    private static readonly Regex SpokenAt = new(@"(?<left>[\p{L}\d]) (małpa|malpa|arobase) (?<right>[\p{L}\d])",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // Behind such a word even a short number is one to call.
    private static readonly Regex Called = new(
        @"\b(tel|telefon\p{L}*|téléphone|phone|mobile|mobil|handy|fax|faks|hotline|infolinia|infolinię|komórka|portable|whatsapp|viber|sms|call"
        + @"|dzwoń|zadzwoń|телефон\p{L}*)"
        + @"[ .:()–-]{1,4}\+?(?<number>\d[\d ().\-/]{3,}\d)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>What of a text breaks a channel's rules, in codes of the trace; empty when nothing does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="channel">What the channel takes; its length is not looked at.</param>
    /// <param name="supports">The passages that the text rests on: an article number of theirs is no telephone number.</param>
    public static IReadOnlyList<string> Faults(string text, ChannelPolicy channel, params IReadOnlyList<Support> supports)
    {
        if (channel is { ForbidLinks: false, ForbidContactDetails: false })
        {
            return [];
        }

        var (hasLink, hasContactDetails) = Read(text, ArticleNumbers(supports));
        return (channel.ForbidLinks && hasLink, channel.ForbidContactDetails && hasContactDetails) switch
        {
            (true, true) => ["verify.channel.link", "verify.channel.contact"],
            (true, false) => ["verify.channel.link"],
            (false, true) => ["verify.channel.contact"],
            _ => [],
        };
    }

    /// <summary>Whether a text holds links, and whether it holds e-mail addresses or telephone numbers.</summary>
    /// <param name="text">The text.</param>
    /// <param name="articleNumbers">Digits that are no telephone number; null: none.</param>
    public static (bool HasLink, bool HasContactDetails) Read(string text, IReadOnlySet<string>? articleNumbers = null)
    {
        var facts = new List<Fact>();
        var plain = SpokenAt.Replace(Undisguised.Of(PlainForm.Of(text)), "${left}@${right}");
        var rest = Dates.Take(Addresses.Take(plain, facts), facts);
        Addresses.TakePhones(rest, facts);
        return (
            facts.Any(fact => fact.Kind == FactKind.Link && IsLink(fact.Value, plain)),
            facts.Any(fact => IsContact(fact, articleNumbers)) || Called.Matches(rest).Any(static match => IsNumber(match.Groups["number"].ValueSpan)));
    }

    private static bool IsContact(Fact fact, IReadOnlySet<string>? articleNumbers) => fact.Kind switch
    {
        FactKind.Email => true,
        FactKind.Phone => articleNumbers?.Contains(fact.Value) != true,
        FactKind.Link => HasContactScheme(fact.Value),
        _ => false,
    };

    // The reader of facts takes "4.5/5.0" and plain tags for links too, since a draft may not invent them; a channel minds what leads elsewhere.
    private static bool IsLink(string address, string text)
    {
        if (address.StartsWith(']') || address.StartsWith('<'))
        {
            return address.StartsWith(']') || address.Contains("href", StringComparison.Ordinal) || address.Contains("src", StringComparison.Ordinal);
        }

        if (HasContactScheme(address) || Abbreviations.Contains(address))
        {
            return false;
        }

        var host = address.Split('/', 2)[0];
        var last = host[(host.LastIndexOf('.') + 1)..];
        return last.All(char.IsLetter) || last.StartsWith("xn--", StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal);
    }

    private static bool HasContactScheme(string address) => Array.Exists(ContactSchemes, scheme => address.StartsWith(scheme, StringComparison.Ordinal));

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var letter in text)
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        }

        return digits >= MinDigits;
    }

    private static HashSet<string> ArticleNumbers(IReadOnlyList<Support> supports) =>
    [
        .. supports.SelectMany(static support => support.Candidate.Passage.Fields).Where(static field => field.Name == PassageFieldNames.Gtin)
            .SelectMany(static field => field.Values).Select(static value => string.Concat(value.Where(char.IsAsciiDigit))),
    ];
}
