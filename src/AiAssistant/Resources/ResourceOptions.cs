namespace AiAssistant.Resources;

/// <summary>Limits on what sellers may ask of their resources.</summary>
public sealed class ResourceOptions
{
    /// <summary>How long after a successful refresh the next one is allowed. The first learning and Retry do not count.</summary>
    /// <value>The default is 30 days; zero removes the limit, 36,500 days are the most.</value>
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromDays(30);
}
