namespace AiAssistant.Evaluation.Frequencies;

/// <summary>The result of the verb.</summary>
/// <param name="Lines">Lines read.</param>
/// <param name="Words">Folded words written.</param>
internal sealed record FrequenciesReport(int Lines, int Words);
