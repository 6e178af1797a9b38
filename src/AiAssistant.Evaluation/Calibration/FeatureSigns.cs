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
            or EntryFeature.MissingInformation or EntryFeature.RarestMissing or EntryFeature.MissingNames or EntryFeature.Narrative => -1,
        _ => 1,
    };
}
