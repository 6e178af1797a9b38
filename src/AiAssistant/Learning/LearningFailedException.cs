namespace AiAssistant.Learning;

/// <summary>Learning found why it cannot succeed; the finding is what the seller is told.</summary>
internal sealed class LearningFailedException : AiAssistantException
{
    public LearningFailedException(Finding finding, Exception? innerException = null)
        : base($"Learning failed: {finding.Code}.", innerException) => Finding = finding;

    public Finding Finding { get; }
}
