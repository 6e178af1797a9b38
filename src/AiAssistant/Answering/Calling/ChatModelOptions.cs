namespace AiAssistant.Answering;

/// <summary>How the chat model is used. Validated at start. How long it may take is <see cref="AnsweringOptions.ModelTimeout"/>.</summary>
public sealed class ChatModelOptions
{
    /// <summary>
    /// How many tokens a prompt may have; evidence is left out where it does not fit, the least useful first, never the rules or the questions. A repair adds the reply that
    /// is to be repaired. From 1,000 to 1,000,000.
    /// </summary>
    /// <value>The default value is 6,000.</value>
    public int MaxPromptTokens { get; set; } = 6_000;

    /// <summary>How many tokens an answer may have: passed to the model. Many paraphrases may have more. From 50 to 100,000.</summary>
    /// <value>The default value is 1,500: eight answers, or one with the thoughts of a model that counts them in.</value>
    public int MaxAnswerTokens { get; set; } = 1_500;

    /// <summary>
    /// How often a call is made again after a fault that may pass: a network fault, a time-out, HTTP 408, 429 or 5xx, or an <see cref="AiAssistantException"/> that says so. From
    /// 0 to 10.
    /// </summary>
    /// <value>The default value is 2.</value>
    public int MaxRetries { get; set; } = 2;

    /// <summary>How long to wait before the first retry; each further one waits about twice as long. From 10 milliseconds to 10 seconds.</summary>
    /// <value>The default value is 250 milliseconds.</value>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// How many calls must have been made within <see cref="CircuitWindow"/>, at least half of them failed, for the circuit to open: then the model is not asked, and answers are
    /// extractive at once. From 2 to 1,000.
    /// </summary>
    /// <value>The default value is 6: two messages with their retries.</value>
    public int CircuitCalls { get; set; } = 6;

    /// <summary>The time over which failures are counted. From 1 second to 1 hour.</summary>
    /// <value>The default value is 1 minute.</value>
    public TimeSpan CircuitWindow { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long the circuit stays open before one call tries again. From 1 second to 1 hour.</summary>
    /// <value>The default value is 30 seconds.</value>
    public TimeSpan CircuitPause { get; set; } = TimeSpan.FromSeconds(30);
}
