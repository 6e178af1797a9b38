using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Learning;

/// <summary>What an exception means for the seller.</summary>
/// <param name="Finding">What the seller is told if no further attempt is made.</param>
/// <param name="IsTransient">Whether a further attempt may succeed.</param>
internal sealed record LearningFailure(Finding Finding, bool IsTransient)
{
    public static LearningFailure Of(Exception fault, ResourceContent content) => fault switch
    {
        LearningFailedException failed => new(failed.Finding, failed.IsTransient),
        OfferProviderException provider => new(provider.Finding ?? Download(provider.IsTransient, content), provider.IsTransient),
        RetrievalException retrieval => new(new Finding(LearningCodes.IndexFailed), retrieval.IsTransient),
        AiAssistantException { IsTransient: true } => new(new Finding(LearningCodes.StoreFailed), IsTransient: true),
        // What lets these through means the network, the disk, or a time limit of its own.
        HttpRequestException or IOException or TimeoutException or OperationCanceledException => new(Unforeseen(fault), IsTransient: true),
        _ => new(Unforeseen(fault), IsTransient: false),
    };

    private static Finding Download(bool isTransient, ResourceContent content) =>
        new(isTransient ? LearningCodes.Unreachable : LearningCodes.DownloadFailed, content is OffersContent offers ? offers.Account.Platform : "");

    private static Finding Unforeseen(Exception fault) => new(LearningCodes.Failed, fault.GetType().Name);
}
