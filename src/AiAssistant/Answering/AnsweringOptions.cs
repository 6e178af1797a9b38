namespace AiAssistant.Answering;

/// <summary>How the assistant answers. Validated at start.</summary>
public sealed class AnsweringOptions
{
    /// <summary>
    /// The longest customer message that is read, in characters; a longer one ends as <see cref="UnansweredReason.UnsafeInput"/>. From 1,000 to 10,000,000.
    /// </summary>
    /// <value>The default value is 100,000.</value>
    public int MaxMessageLength { get; set; } = 100_000;

    /// <summary>How many questions of one message are answered, at the most; the rest is left. From 1 to 32.</summary>
    /// <value>The default value is 8.</value>
    public int MaxQuestions { get; set; } = 8;

    /// <summary>How many passages are looked at for a question. From 1 to 200.</summary>
    /// <value>The default value is 20.</value>
    public int MaxPassages { get; set; } = 20;

    /// <summary>
    /// The longest answer to one question without a chat model, in characters; of a longer text the sentences that fit best are taken. From 100 to 20,000.
    /// </summary>
    /// <value>The default value is 1,500.</value>
    public int MaxAnswerLength { get; set; } = 1_500;

    /// <summary>
    /// How long the chat model may take for a whole reply, repair included; then the answer is extractive. From 100 milliseconds to 10 minutes.
    /// </summary>
    /// <value>The default value is 20 seconds.</value>
    public TimeSpan ModelTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a shop may take to say a price or stock; then the stored one is used. From 10 milliseconds to 1 minute.</summary>
    /// <value>The default value is 2 seconds.</value>
    public TimeSpan LiveLookupTimeout { get; set; } = TimeSpan.FromSeconds(2);
}
