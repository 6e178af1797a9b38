namespace AiAssistant.Learning;

/// <summary>How learning runs in the background.</summary>
public sealed class LearningOptions
{
    /// <summary>How many resources this process learns at once; from 1 to 1,000.</summary>
    /// <value>The default is 2.</value>
    public int MaxConcurrentResources { get; set; } = 2;

    /// <summary>The longest time one attempt may take, downloads included; then the resource fails. From 1 second to 40 days.</summary>
    /// <value>The default is 12 hours.</value>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How many attempts are made when faults are transient, before the resource fails; from 1 to 100.</summary>
    /// <value>The default is 5.</value>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>How long to wait after the first transient fault; doubled after each further one, at most an hour. From 0 to 40 days.</summary>
    /// <value>The default is 1 minute.</value>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long a claim on a resource holds unless renewed, and so how soon another process takes over what a crashed one left; from 1 second to 1 day.
    /// </summary>
    /// <value>The default is 2 minutes.</value>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a version that no resource names any more is kept, for answers under way; from 0 to 40 days.</summary>
    /// <value>The default is 10 minutes.</value>
    public TimeSpan SweepGrace { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How far a shop's download is trusted: stalls, numbers, losses, bad offers.</summary>
    public OfferLearningOptions Offers { get; } = new();
}
