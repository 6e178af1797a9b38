using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Verifying;

namespace AiAssistant.Answering.Writing;

/// <summary>Joins the parts into one reply, as plain as the channel needs it.</summary>
internal static class ReplyComposer
{
    private const string Separator = "\n\n";

    /// <summary>The answers in the order of the questions, each once, then what is not known.</summary>
    /// <param name="parts">The parts of the outcome.</param>
    /// <param name="style">How it is to look.</param>
    public static string Answer(IReadOnlyList<OutcomePart> parts, ReplyStyle style)
    {
        var answers = Answers(parts);
        var unknown = parts.Where(static part => part.Kind != OutcomeKind.Answered).Select(static part => part.Question).ToList();
        if (unknown.Count == 0)
        {
            return Greeted(Join(answers), style);
        }

        var echoing = Templates.Unknown(unknown, style);
        var greeted = Greeted(Join([.. answers, echoing]), style);
        return Fits(greeted, style) && ChannelRules.Faults(echoing, style.Channel).Count == 0
            ? greeted
            : Greeted(Join([.. answers, Templates.UnknownShort(style)]), style);
    }

    /// <summary>Puts what is said one below the other.</summary>
    public static string Join(IEnumerable<string> texts) => string.Join(Separator, texts);

    /// <summary>How much of a reply is not its answers: what parts them, and the shortest sentence that says that something is not known.</summary>
    public static int Overhead(IReadOnlyList<OutcomePart> parts, ReplyStyle style)
    {
        var pieces = Answers(parts).Count();
        var unknown = 0;
        if (parts.Any(static part => part.Kind != OutcomeKind.Answered))
        {
            pieces++;
            unknown = Templates.UnknownShort(style).Length;
        }

        return unknown + (Separator.Length * Math.Max(0, pieces - 1));
    }

    /// <summary>How much longer a reply gets by saying that something is not known.</summary>
    public static int UnknownRoom(ReplyStyle style) => Separator.Length + Templates.UnknownShort(style).Length;

    /// <summary>The clarifying question with what may be chosen, as far as the channel takes it.</summary>
    public static string Ask(Verdict verdict, ReplyStyle style)
    {
        var question = Templates.Fill("ask.offer", style);
        var choices = verdict.Choices.Where(choice => ChannelRules.Faults(choice, style.Channel).Count == 0).Select(static choice => $"- {choice}").ToList();
        while (choices.Count > 0 && !Fits(Listed(question, choices), style))
        {
            choices.RemoveAt(choices.Count - 1);
        }

        return Greeted(Listed(question, choices), style);
    }

    /// <summary>The answers in the order of the questions, each once.</summary>
    public static IEnumerable<string> Answers(IReadOnlyList<OutcomePart> parts) =>
        parts.Where(static part => part.Kind == OutcomeKind.Answered).Select(static part => part.Text!).Distinct(StringComparer.Ordinal);

    private static string Listed(string question, List<string> choices) => choices.Count == 0 ? question : $"{question}\n{string.Join('\n', choices)}";

    // A greeting gives way before anything that is said.
    private static string Greeted(string text, ReplyStyle style) =>
        style.IsFirstReply && Templates.Greeting(style) is { } greeting && $"{greeting}{Separator}{text}" is var greeted && Fits(greeted, style) ? greeted : text;

    private static bool Fits(string text, ReplyStyle style) => style.Channel.MaxLength is not { } limit || text.Length <= limit;
}
