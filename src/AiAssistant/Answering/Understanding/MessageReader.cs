using AiAssistant.Answering.Language;
using AiAssistant.Retrieval.Analysis;
using AiAssistant.Tickets;

namespace AiAssistant.Answering.Understanding;

/// <summary>Stage 1: reads what the customer wrote since the last reply.</summary>
internal sealed class MessageReader(AnsweringOptions options)
{
    private const int MaxBackground = 4_000;

    /// <summary>Of a flood the newest messages are read: people repeat what matters to them.</summary>
    private const int MaxMessages = 50;

    /// <summary>The longest message that is read.</summary>
    public int MaxMessageLength => options.MaxMessageLength;

    /// <summary>Reads a conversation.</summary>
    /// <param name="scope">The conversation, and the languages to answer in.</param>
    public Understood Read(AssistantScope scope)
    {
        var lastReply = LastReply(scope.Messages);
        var fresh = scope.Messages.Skip(lastReply + 1).Where(static message => message.Author == MessageAuthor.Customer).TakeLast(MaxMessages).ToList();
        var tooLong = fresh.Select(static message => InlineData.Strip(message.Text).Length).Where(length => length > options.MaxMessageLength)
            .Select(static length => (int?)length).FirstOrDefault();
        if (tooLong is not null)
        {
            return new Understood { Text = "", Language = ReplyLanguage(scope, scope.Language), TooLong = tooLong };
        }

        var texts = fresh.Select(message => CustomerText.Extract(message.Text, options.MaxMessageLength)).Where(static text => text.Length > 0).ToList();
        var text = Bounded(string.Join('\n', texts));
        var earlier = Earlier(scope.Messages, lastReply);
        var reading = LanguageDetector.Detect(text) ?? scope.Language ?? LanguageDetector.Detect($"{scope.Subject} {earlier}");
        var finder = new QuestionFinder(reading, options.MaxQuestions);
        var previous = finder.Find(earlier, null) is [.., var last] ? last.Text : null;
        return new Understood
        {
            Text = text,
            Language = ReplyLanguage(scope, scope.Language ?? reading),
            CustomerLanguage = scope.Language ?? reading,
            Questions = finder.Find(text, previous),
            Background = $"{CustomerText.Extract(scope.Subject, MaxBackground)}\n{earlier}",
            WantsAgent = texts.Any(message => AgentWish.IsExpressed(message, reading)),
            WasAsked = lastReply >= 0 && IsClarifying(scope.Messages[lastReply]),
            IsFirstReply = lastReply < 0,
        };
    }

    /// <summary>Reads a text that somebody searches for: one question, as it stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scope">The language it may be in.</param>
    public Understood ReadSearch(string text, AssistantScope scope)
    {
        var plain = CustomerText.Extract(text, options.MaxMessageLength);
        var language = LanguageDetector.Detect(plain) ?? scope.Language;
        return new Understood { Text = plain, Language = ReplyLanguage(scope, language), CustomerLanguage = language, Questions = [Question.Read(plain, language)] };
    }

    private static string ReplyLanguage(AssistantScope scope, string? customer) => ReplyStyle.LanguageFor(customer, scope.Languages, scope.FallbackLanguage);

    private static int LastReply(IReadOnlyList<TicketMessage> messages)
    {
        for (var i = messages.Count - 1; i >= 0; i--)
        {
            if (messages[i].Author is MessageAuthor.Agent or MessageAuthor.Assistant)
            {
                return i;
            }
        }

        return -1;
    }

    // The customer's message before the last reply; a clarifying question does not end the topic.
    private string Earlier(IReadOnlyList<TicketMessage> messages, int lastReply)
    {
        for (var i = lastReply - 1; i >= 0; i--)
        {
            if (messages[i].Author == MessageAuthor.Customer)
            {
                var text = CustomerText.Extract(messages[i].Text, options.MaxMessageLength);
                return text.AtMost(MaxBackground);
            }
        }

        return "";
    }

    private static bool IsClarifying(TicketMessage message) =>
        message.Author == MessageAuthor.Assistant
        && Languages.All.SelectMany(static pack => pack.Phrases("ask.offer")).Any(phrase => message.Text.Contains(phrase, StringComparison.Ordinal));

    private string Bounded(string text) => text.Length > options.MaxMessageLength ? text[^options.MaxMessageLength..] : text;
}
