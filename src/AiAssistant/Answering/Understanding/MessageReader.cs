using AiAssistant.Answering.Language;
using AiAssistant.Retrieval.Analysis;
using AiAssistant.Tickets;

namespace AiAssistant.Answering.Understanding;

/// <summary>Stage 1: reads what the customer wrote since the last reply.</summary>
internal sealed class MessageReader(AnsweringOptions options)
{
    private const int MaxBackground = 4_000;

    /// <summary>The longest message that is read.</summary>
    public int MaxMessageLength => options.MaxMessageLength;

    /// <summary>Reads a conversation.</summary>
    /// <param name="scope">The conversation, and the languages to answer in.</param>
    public Understood Read(AssistantScope scope)
    {
        var matter = new Matter(scope);
        var tooLong = matter.Fresh.Select(static message => InlineData.Strip(message.Text).Length).Where(length => length > options.MaxMessageLength)
            .Select(static length => (int?)length).FirstOrDefault();
        if (tooLong is not null)
        {
            return new Understood { Text = "", Language = ReplyLanguage(scope, scope.Language), TooLong = tooLong };
        }

        var texts = matter.Fresh.Select(message => CustomerText.Extract(message.Text, options.MaxMessageLength)).Where(static text => text.Length > 0).ToList();
        var text = Bounded(string.Join('\n', texts));
        var earlier = Read(matter.Before);
        var likely = Likely(scope);
        var reading = LanguageDetector.Detect(text, likely) ?? scope.Language ?? LanguageDetector.Detect($"{scope.Subject} {earlier}", likely);
        var finder = new QuestionFinder(reading, options.MaxQuestions);
        var wasAsked = matter.IsReplyOpen && IsClarifying(matter.Reply!);
        return new Understood
        {
            Text = text,
            Language = ReplyLanguage(scope, scope.Language ?? reading),
            CustomerLanguage = scope.Language ?? reading,
            Questions = finder.Find(text, Previous(matter, finder), wasAsked),
            Background = $"{CustomerText.Extract(scope.Subject, MaxBackground)}\n{earlier}",
            WantsAgent = texts.Any(message => AgentWish.IsExpressed(message, reading)),
            WasAsked = wasAsked,
            IsFirstReply = matter.Reply is null,
        };
    }

    /// <summary>Reads a text that somebody searches for: one question, as it stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scope">The language it may be in.</param>
    public Understood ReadSearch(string text, AssistantScope scope)
    {
        var plain = CustomerText.Extract(text, options.MaxMessageLength);
        var language = LanguageDetector.Detect(plain, Likely(scope)) ?? scope.Language;
        return new Understood { Text = plain, Language = ReplyLanguage(scope, language), CustomerLanguage = language, Questions = [Question.Read(plain, language)] };
    }

    // Those that the shop answers in: most of its customers write in one of them.
    private static IReadOnlyList<string> Likely(AssistantScope scope) => [.. scope.Languages, scope.FallbackLanguage];

    private static string ReplyLanguage(AssistantScope scope, string? customer) => ReplyStyle.LanguageFor(customer, scope.Languages, scope.FallbackLanguage);

    // The question that a further one leans on: not what leaned on it itself, so that "and to Germany?", "and to Austria?" both ask about delivery.
    private string? Previous(Matter matter, QuestionFinder finder)
    {
        string? previous = null;
        foreach (var turn in matter.Turns())
        {
            if (finder.Find(Read(turn), previous) is [.., var last] && (previous is null || !last.Text.StartsWith(previous, StringComparison.Ordinal)))
            {
                previous = last.Text;
            }
        }

        return previous;
    }

    private string Read(TicketMessage? message) =>
        message is null ? "" : CustomerText.Extract(message.Text, options.MaxMessageLength).AtMostWhole(MaxBackground);

    private static bool IsClarifying(TicketMessage message) =>
        message.Author == MessageAuthor.Assistant
        && Languages.All.SelectMany(static pack => pack.Phrases("ask.offer")).Any(phrase => message.Text.Contains(phrase, StringComparison.Ordinal));

    private string Bounded(string text) =>
        text.Length > options.MaxMessageLength ? text[TextBound.CutBefore(text, text.Length - options.MaxMessageLength)..] : text;
}
