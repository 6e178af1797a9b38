using AiAssistant.Answering.Gating;

namespace AiAssistant.Evaluation.Calibration;

/// <summary>Which way a feature may count.</summary>
internal static class FeatureSigns
{
    /// <summary>1: only for an answer; -1: only against; 0: either way.</summary>
    public static int Of(EntryFeature feature) => feature switch
    {
        EntryFeature.OtherLanguage or EntryFeature.Length or EntryFeature.AnswerKind or EntryFeature.TopicNear => 0,
        EntryFeature.Conflict or EntryFeature.TopicUnknown or EntryFeature.MissingQualifiers or EntryFeature.MissingAmount or EntryFeature.AnswerMissing
            or EntryFeature.MissingInformation or EntryFeature.RarestMissing or EntryFeature.MissingNames or EntryFeature.OffTopic or EntryFeature.Narrative => -1,
        _ => 1,
    };

    /// <summary>
    /// What a weight is without data. Of what is rare in the sets, such as a qualifier that the entry says nothing of, they say too little: its meaning tells.
    /// </summary>
    public static double Expected(EntrySituation situation, EntryFeature feature) => (situation, feature) switch
    {
        (EntrySituation.Question or EntrySituation.Predefined, EntryFeature.Meant) => 4,
        (EntrySituation.Question or EntrySituation.Predefined, EntryFeature.Conflict) => -1.5,
        (EntrySituation.Question or EntrySituation.Predefined, EntryFeature.MissingQualifiers) => -5,
        (EntrySituation.Question or EntrySituation.Predefined, EntryFeature.MissingAmount) => -2,
        (EntrySituation.Question or EntrySituation.Predefined, EntryFeature.ExactQualifier) => 1,
        (EntrySituation.Question or EntrySituation.Predefined, EntryFeature.Asked) => 3,
        (EntrySituation.Question, EntryFeature.Wording) => 4,
        (EntrySituation.Question or EntrySituation.Predefined, EntryFeature.FoundOwn) => 2,
        _ => 0,
    };
}
