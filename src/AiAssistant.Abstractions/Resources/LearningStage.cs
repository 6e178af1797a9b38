namespace AiAssistant.Resources;

/// <summary>Where an attempt to learn stands, in the order of the walk.</summary>
public enum LearningStage
{
    /// <summary>Waiting to be claimed.</summary>
    Queued,

    /// <summary>Reading answers or downloading offers.</summary>
    Reading,

    /// <summary>Splitting what was read into passages, embedding and writing them: one stream.</summary>
    Writing,

    /// <summary>Asking the new version for its own passages.</summary>
    Probing,

    /// <summary>Making the new version the published one.</summary>
    Committing,
}
