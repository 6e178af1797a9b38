namespace AiAssistant.Resources;

/// <summary>Codes of what the library tells a seller who manages resources, with their arguments.</summary>
internal static class ResourceCodes
{
    /// <summary>The name is empty or blank.</summary>
    public const string NameMissing = "resource.name.missing";

    /// <summary>The name is too long. Arguments: its length, the longest allowed.</summary>
    public const string NameTooLong = "resource.name.tooLong";

    /// <summary>The name holds control characters, such as a line break.</summary>
    public const string NameInvalid = "resource.name.invalid";

    /// <summary>Another resource of the seller bears the name. Arguments: the name.</summary>
    public const string NameTaken = "resource.name.taken";

    /// <summary>There is no such resource (any more).</summary>
    public const string NotFound = "resource.notFound";

    /// <summary>Retry was asked for, yet nothing failed. Arguments: the status.</summary>
    public const string RetryNotFailed = "resource.retry.notFailed";

    /// <summary>Cancelling was asked for, yet nothing is processed. Arguments: the status.</summary>
    public const string CancelNotProcessing = "resource.cancel.notProcessing";

    /// <summary>Processing was cancelled.</summary>
    public const string Cancelled = "learning.cancelled";

    /// <summary>Warning: workflows that refer to the renamed resource still show its old name.</summary>
    public const string RenameNotFollowed = "resource.rename.notFollowed";

    /// <summary>A download was asked for while one is under way or waits.</summary>
    public const string RefreshBusy = "resource.refresh.busy";

    /// <summary>A download was asked for after a failed attempt: Retry it instead.</summary>
    public const string RefreshFailed = "resource.refresh.failed";

    /// <summary>A download was asked for too early. Arguments: the first instant at which it is allowed (UTC, ISO 8601), the days between downloads.</summary>
    public const string RefreshTooEarly = "resource.refresh.tooEarly";

    /// <summary>A download was asked for, but this is a knowledge base: edit it instead.</summary>
    public const string RefreshNotOffers = "resource.refresh.notOffers";

    /// <summary>An edit was asked for, but this is an offers resource: download the current offer instead.</summary>
    public const string EditNotKnowledgeBase = "resource.edit.notKnowledgeBase";

    /// <summary>The language is no two- or three-letter code.</summary>
    public const string LanguageInvalid = "resource.language.invalid";

    /// <summary>No offer provider serves the platform. Arguments: the platform.</summary>
    public const string PlatformUnknown = "account.platform.unknown";

    /// <summary>The seller has not connected the account. Arguments: the platform, the account.</summary>
    public const string AccountUnknown = "account.unknown";

    /// <summary>The account's permission is lost. Arguments: the platform, the account.</summary>
    public const string AccountConnectAgain = "account.connectAgain";

    /// <summary>No account was chosen.</summary>
    public const string AccountMissing = "account.missing";

    /// <summary>A provider could not list the seller's accounts and did not say why. Arguments: the platform.</summary>
    public const string AccountListFailed = "account.list.failed";

    /// <summary>A provider did not list the seller's accounts in time. Arguments: the platform, the limit in seconds.</summary>
    public const string AccountListTimeout = "account.list.timeout";

    /// <summary>An answer is too long. Arguments: its length, the longest allowed. The place says which.</summary>
    public const string AnswerTooLong = "knowledgeBase.answer.tooLong";

    /// <summary>A custom question has an answer but no question. The place says which.</summary>
    public const string QuestionMissing = "knowledgeBase.question.missing";

    /// <summary>A custom question is too long. Arguments: its length, the longest allowed. The place says which.</summary>
    public const string QuestionTooLong = "knowledgeBase.question.tooLong";

    /// <summary>A custom question's id is longer than 64 or holds other than letters, digits, dots, dashes and underscores. The place says which.</summary>
    public const string QuestionIdInvalid = "knowledgeBase.question.id.invalid";

    /// <summary>A custom question's id is another one's or a predefined question's name. Arguments: the id. The place says which.</summary>
    public const string QuestionIdTaken = "knowledgeBase.question.id.taken";

    /// <summary>A question or an answer holds control characters other than line breaks and tabs. The place says which.</summary>
    public const string TextInvalid = "knowledgeBase.text.invalid";

    /// <summary>Warning: one predefined question is left unanswered. Arguments: its name. The place says which.</summary>
    public const string AnswerMissing = "knowledgeBase.answer.missing";

    /// <summary>Warning: predefined questions are left unanswered, which may harm the answers. Arguments: their names.</summary>
    public const string Unanswered = "knowledgeBase.unanswered";
}
