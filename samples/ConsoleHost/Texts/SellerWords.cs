using System.Globalization;
using System.Resources;
using AiAssistant;
using AiAssistant.Answering;
using AiAssistant.Texts;
using AiAssistant.Tickets;

namespace ConsoleHost.Texts;

/// <summary>All words on the screen, in the seller's language: those of the library, and the few of this host (<c>ConsoleTexts.resx</c>).</summary>
internal sealed class SellerWords(CultureInfo culture)
{
    private static readonly ResourceManager Own = new("ConsoleHost.Texts.ConsoleTexts", typeof(SellerWords).Assembly);
    private static readonly string[] Languages = ["en", "fr", "pl", "de"];

    /// <summary>The languages of customers that the library knows, to choose from.</summary>
    public static IReadOnlyList<string> CustomerLanguages { get; } = ["pl", "en", "fr", "de", "cs", "sk", "hu", "uk"];

    public CultureInfo Culture { get; } = culture;

    /// <summary>A label or text by its key or code: this host's own, else the library's.</summary>
    public string this[string key] => Own.GetString(key, Culture) ?? SellerTexts.Format(key, Culture);

    /// <summary>The words of a language: the one asked for, else the terminal's, else English.</summary>
    public static SellerWords For(string? language, CultureInfo terminal) =>
        language is not null && Languages.Contains(language) ? new(CultureInfo.GetCultureInfo(language))
        : Languages.Contains(terminal.TwoLetterISOLanguageName) ? new(terminal)
        : new(CultureInfo.GetCultureInfo("en"));

    /// <summary>A text of this host with what it names filled in.</summary>
    public string Format(string key, params ReadOnlySpan<object?> arguments) => string.Format(Culture, this[key], arguments);

    /// <summary>What was found, as a sentence.</summary>
    public string Sentence(Finding finding) => SellerTexts.Format(finding, Culture);

    /// <summary>A ticket's status; one that only this desk knows as the desk writes it.</summary>
    public string Ticket(TicketStatus status) =>
        status == TicketStatus.Open || status == TicketStatus.Pending || status == TicketStatus.Closed ? this[$"ticketStatus.{status}"] : status.Value;

    /// <summary>Why the assistant did not answer, and how to mend it.</summary>
    public string Reason(UnansweredReason reason) => this[$"reason.{reason}"];

    public string Outcome(Outcome outcome) => Outcome(outcome.Kind, outcome.IsPartial ? null : outcome.Reason, outcome.IsPartial);

    public string Outcome(OutcomePart part) => Outcome(part.Kind, part.Reason, isPartial: false);

    public string Degradation(Degradation degradation) => this[$"degradation.{degradation}"];

    /// <summary>The words in another language, for what the customer reads.</summary>
    public SellerWords In(string? language) => language is null ? this : For(language, Culture);

    /// <summary>A language by the name that its own speakers give it, which is the same in every terminal.</summary>
    public static string Language(string code) => CultureInfo.GetCultureInfo(code).NativeName;

    public string Day(DayOfWeek day) => Culture.DateTimeFormat.GetDayName(day);

    /// <summary>A name and what belongs to it, such as "Name: value".</summary>
    public string Pair(string name, string value) => string.Format(Culture, this["pair"], name, value);

    public string Quote(string text) => string.Format(Culture, this["quote"], text);

    public string Number(int number) => number.ToString("N0", Culture);

    private string Outcome(OutcomeKind kind, UnansweredReason? reason, bool isPartial)
    {
        var how = this[isPartial ? "outcome.Partial" : $"outcome.{kind}"];
        return reason is { } why ? $"{how}. {Reason(why)}" : how;
    }
}
