namespace AiAssistant.Resources;

/// <summary>Everything that may happen to a resource.</summary>
internal enum ResourceMoveKind
{
    Add,
    Retry,
    Refresh,
    Edit,
    Rename,
    Cancel,
    Delete,
    Claim,
    Renew,
    Progress,
    PutOff,
    Release,
    Succeed,
    Fail,
    Remove,
}
