namespace AiAssistant.Resources;

/// <summary>Limits on what sellers may ask of their resources.</summary>
public sealed class ResourceOptions
{
    /// <summary>How long after a successful refresh the next one is allowed. The first learning and Retry do not count.</summary>
    /// <value>The default is 30 days; zero removes the limit, 36,500 days are the most.</value>
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long an offer provider may take to list the accounts of a seller, who waits for it; from 1 second to 10 minutes.</summary>
    /// <value>The default is 10 seconds.</value>
    public TimeSpan AccountListTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
