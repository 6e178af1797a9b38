using Microsoft.Extensions.Logging;

namespace AiAssistant.Resources;

/// <summary>What the sellers' side of resources logs: platforms and kinds of faults, never contents. Event ids 1100–1199.</summary>
internal static partial class ResourcesLog
{
    [LoggerMessage(1100, LogLevel.Warning, "The offer provider {Platform} could not list its accounts: {Fault}.", EventName = "AccountsNotListed")]
    public static partial void AccountsNotListed(ILogger logger, string platform, string fault);
}
