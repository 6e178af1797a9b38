namespace AiAssistant.Answering.Gating;

/// <summary>The file of the weights of what offers say.</summary>
/// <param name="Field">What each <see cref="OfferFeature"/> weighs for a field; one that is left out weighs nothing.</param>
/// <param name="Sentence">The same for a sentence of the description.</param>
/// <param name="Thresholds">For each <see cref="AnswerCaution"/> how sure the gate must be of what an offer says.</param>
internal sealed record OfferFile(
    IReadOnlyDictionary<string, double> Field, IReadOnlyDictionary<string, double> Sentence, IReadOnlyDictionary<string, double> Thresholds);
