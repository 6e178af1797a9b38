namespace AiAssistant.Learning;

/// <summary>Codes of why learning failed or what it warns of, with their arguments. A provider's own finding is passed on as it is.</summary>
internal static class LearningCodes
{
    /// <summary>Something broke that nobody foresaw. Arguments: the kind of error.</summary>
    public const string Failed = "learning.failed";

    /// <summary>The attempt took longer than allowed. Arguments: the limit in minutes.</summary>
    public const string Timeout = "learning.timeout";

    /// <summary>The process ended in the middle of every attempt. Arguments: the number of attempts.</summary>
    public const string Abandoned = "learning.abandoned";

    /// <summary>Warning: the attempt met a fault that may pass. Arguments: when it is tried again (UTC, ISO 8601), the attempt, the number of attempts made at the most.</summary>
    public const string PutOff = "learning.putOff";

    /// <summary>The texts could not be embedded. Arguments: the embedding model's name.</summary>
    public const string EmbeddingFailed = "learning.embedding.failed";

    /// <summary>The embedding model gave vectors of another number or length than it says. Arguments: the embedding model's name.</summary>
    public const string EmbeddingMismatch = "learning.embedding.mismatch";

    /// <summary>The passages could not be written to the index, or read from it.</summary>
    public const string IndexFailed = "learning.index.failed";

    /// <summary>The new version does not find its own passages. Arguments: how many of the samples came back, how many were asked for.</summary>
    public const string ProbeFailed = "learning.probe.failed";

    /// <summary>The resources' store could not be reached.</summary>
    public const string StoreFailed = "learning.store.failed";

    /// <summary>Warning: the knowledge base has no answers, so that nothing was learned.</summary>
    public const string Empty = "resource.empty";

    /// <summary>The offers could not be downloaded. Arguments: the platform.</summary>
    public const string DownloadFailed = "offers.download.failed";

    /// <summary>The shop could not be reached, again and again. Arguments: the platform.</summary>
    public const string Unreachable = "offers.unreachable";

    /// <summary>The shop gave nothing for too long, again and again. Arguments: the platform, the limit in minutes.</summary>
    public const string Stalled = "offers.stalled";

    /// <summary>The download gave more offers than are allowed. Arguments: the limit.</summary>
    public const string TooManyOffers = "offers.tooMany";

    /// <summary>The account has no offers.</summary>
    public const string NoOffers = "offers.none";

    /// <summary>Far fewer offers came than are published. Arguments: the number published, the number that came, the greatest allowed loss in percent.</summary>
    public const string Dropped = "offers.dropped";

    /// <summary>Too many offers were bad. Arguments: the number skipped, the number of all, the greatest allowed share in percent.</summary>
    public const string TooManySkipped = "offers.tooManySkipped";

    /// <summary>Warning: some offers were bad and left out. Arguments: how many.</summary>
    public const string Skipped = "offers.skipped";

    /// <summary>Warning: descriptions were too long and learned in part. Arguments: how many.</summary>
    public const string DescriptionsCut = "offers.descriptions.cut";

    /// <summary>Warning: an answer was left out because the embedding model does not take it. The place says which.</summary>
    public const string AnswerNotEmbedded = "knowledgeBase.answer.notEmbedded";

    /// <summary>An offer was skipped because the embedding model does not take its text.</summary>
    public const string OfferNotEmbedded = "offer.notEmbedded";

    /// <summary>An offer was skipped because what the shop gave cannot be read.</summary>
    public const string OfferUnreadable = "offer.unreadable";

    /// <summary>An offer whose id is too long was skipped.</summary>
    public const string OfferFieldLong = "offer.field.long";

    /// <summary>An offer without an id was skipped.</summary>
    public const string OfferIdMissing = "offer.id.missing";

    /// <summary>An offer without a title was skipped.</summary>
    public const string OfferTitleMissing = "offer.title.missing";
}
