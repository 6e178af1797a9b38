using System.Globalization;

namespace AiAssistant.Answering.Writing;

/// <summary>What the chat model is told of the seller's settings: sentences of a closed set, so that no setting can bring in instructions.</summary>
internal static class StyleRules
{
    /// <summary>The rules, each on a line of its own that starts with a line break; empty with default settings.</summary>
    /// <param name="style">The tone and length, and what the channel takes.</param>
    /// <param name="room">How long all parts may be together; null: no limit.</param>
    public static string Of(ReplyStyle style, int? room)
    {
        IEnumerable<string?> rules =
        [
            Tone(style.Tone),
            Length(style.Length),
            room is { } limit ? string.Create(CultureInfo.InvariantCulture, $"All texts together have at most {limit} characters.") : null,
            style.Channel.ForbidLinks ? "Write no links and no web addresses, even if the evidence has some." : null,
            style.Channel.ForbidContactDetails ? "Write no e-mail addresses and no telephone numbers, even if the evidence has some." : null,
        ];
        return string.Concat(rules.OfType<string>().Select(static rule => $"\n{rule}"));
    }

    private static string? Tone(Tone tone) => tone switch
    {
        Answering.Tone.Friendly => "Sound warm and simple, informal where shops of the language are (du, Ty). Write no greeting, no signature and no emoji.",
        Answering.Tone.Formal => "Sound courteous, with the polite form of the language (vous, Sie, Państwo). Write no greeting and no signature.",
        _ => null,
    };

    private static string? Length(AnswerLength length) => length switch
    {
        AnswerLength.Short => "Answer each question in one or two short sentences: what was asked, with the conditions that go with it, and nothing else.",
        AnswerLength.Detailed => "Be thorough: tell everything in the evidence that helps with the question, in full sentences.",
        _ => null,
    };
}
