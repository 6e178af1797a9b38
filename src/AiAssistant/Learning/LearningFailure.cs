using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Learning;

/// <summary>What an exception, or a limit that was reached, means for the seller, for support and for what happens next.</summary>
/// <param name="Finding">What the seller is told if no further attempt is made.</param>
/// <param name="IsTransient">Whether a further attempt may succeed.</param>
/// <param name="Exception">The exception; null when none was thrown.</param>
internal sealed record LearningFailure(Finding Finding, bool IsTransient, Exception? Exception = null)
{
    private const int MaxTraceIdLength = 100;

    /// <summary>The kind of the exception that is the cause; null when there is none.</summary>
    public string? Error => (Exception is LearningFailedException { InnerException: { } cause } ? cause : Exception)?.GetType().Name;

    /// <summary>What may be logged of the exception: messages of the library's own kind hold no contents by contract, those of others may.</summary>
    public string? Message => (Exception as AiAssistantException)?.Message;

    public static LearningFailure Of(Exception exception, ResourceContent content) => exception switch
    {
        LearningFailedException failed => new(failed.Finding, failed.IsTransient, failed),
        OfferProviderException provider => new(provider.Finding ?? Download(provider.IsTransient, content), provider.IsTransient, provider),
        RetrievalException retrieval => new(new Finding(LearningCodes.IndexFailed), retrieval.IsTransient, retrieval),
        AiAssistantException { IsTransient: true } => new(new Finding(LearningCodes.StoreFailed), IsTransient: true, exception),
        // What lets these through means the network, the disk, or a time limit of its own.
        HttpRequestException or IOException or TimeoutException or OperationCanceledException => new(Unforeseen(exception), IsTransient: true, exception),
        _ => new(Unforeseen(exception), IsTransient: false, exception),
    };

    public LearningFault ToFault(DateTimeOffset at, int attempt)
    {
        var known = Exception as AiAssistantException;
        return new LearningFault(at, attempt, Finding.Code, Error, known?.Operation, known?.Provider, TraceId((known as OfferProviderException)?.TraceId));
    }

    private static Finding Download(bool isTransient, ResourceContent content) =>
        new(isTransient ? LearningCodes.Unreachable : LearningCodes.DownloadFailed, content is OffersContent offers ? offers.Account.Platform : "");

    private static Finding Unforeseen(Exception exception) => new(LearningCodes.Failed, exception.GetType().Name);

    // It comes from the shop, and goes into logs.
    private static string? TraceId(string? given) =>
        string.IsNullOrWhiteSpace(given) ? null : string.Concat(given.Where(letter => !char.IsControl(letter)).Take(MaxTraceIdLength));
}
