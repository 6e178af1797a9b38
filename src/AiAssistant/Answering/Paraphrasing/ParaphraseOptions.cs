namespace AiAssistant.Answering.Paraphrasing;

/// <summary>
/// Whether, and how often, the chat model is asked at learning time in what other words customers ask a seller's own questions, and for the offers. Without a
/// chat model nothing is asked. Validated at start.
/// </summary>
/// <remarks>
/// What counts is what is set when a source is asked about. A source that has paraphrases keeps them while it does not change, whatever <see cref="PerSource"/>,
/// <see cref="Languages"/>, the model or the library's prompt are by then. To have them written anew, let the resource be learned once with <see cref="Enabled"/>
/// off, which takes them away, and then with it on.
/// </remarks>
public sealed class ParaphraseOptions
{
    /// <summary>Whether the chat model is asked.</summary>
    /// <value>The default value is <see langword="false"/>: each question and each offer is a call that somebody pays for.</value>
    public bool Enabled { get; set; }

    /// <summary>How many paraphrases a question or an offer gets in each language, at the most. From 1 to 20.</summary>
    /// <value>The default value is 6.</value>
    public int PerSource { get; set; } = 6;

    /// <summary>How many questions or offers of one resource are asked about in one learning; the next one goes on. From 1 to 1,000,000.</summary>
    /// <value>The default value is 500.</value>
    public int MaxSources { get; set; } = 500;

    /// <summary>
    /// How much of a day's budget may be spent, by answers and learning together, before learning stops asking: the rest is for customers. From 0 to 1. Counts
    /// where the tenant has a limit for days (<see cref="UsageBudget"/>).
    /// </summary>
    /// <value>The default value is 0.5.</value>
    public double BudgetShare { get; set; } = 0.5;

    /// <summary>The languages of the paraphrases, two-letter codes; at most 8. Set it where customers write in other languages than the seller.</summary>
    /// <value>The default value is empty: the language of the question or the offer.</value>
    public IList<string> Languages { get; } = [];
}
