using Microsoft.Extensions.Options;

namespace AiAssistant.Learning;

internal sealed class LearningOptionsValidator : IValidateOptions<LearningOptions>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    public ValidateOptionsResult Validate(string? name, LearningOptions options)
    {
        OptionFaults faults = new(nameof(AiAssistantOptions.Learning));
        faults.CheckRange(nameof(options.MaxConcurrentResources), options.MaxConcurrentResources, 1, 1_000);
        faults.CheckRange(nameof(options.AttemptTimeout), options.AttemptTimeout, TimeSpan.FromSeconds(1), Longest);
        faults.CheckRange(nameof(options.MaxAttempts), options.MaxAttempts, 1, 100);
        faults.CheckRange(nameof(options.RetryDelay), options.RetryDelay, TimeSpan.Zero, Longest);
        faults.CheckRange(nameof(options.LeaseDuration), options.LeaseDuration, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
        faults.CheckRange(nameof(options.SweepGrace), options.SweepGrace, TimeSpan.Zero, Longest);
        var offers = options.Offers;
        faults.CheckRange($"{nameof(options.Offers)}.{nameof(offers.StallTimeout)}", offers.StallTimeout, TimeSpan.FromSeconds(1), Longest);
        faults.CheckRange($"{nameof(options.Offers)}.{nameof(offers.MaxOffers)}", offers.MaxOffers, 1, 100_000_000);
        faults.CheckRange($"{nameof(options.Offers)}.{nameof(offers.MaxDropShare)}", offers.MaxDropShare, 0.0, 1.0);
        faults.CheckRange($"{nameof(options.Offers)}.{nameof(offers.MaxSkippedShare)}", offers.MaxSkippedShare, 0.0, 1.0);
        return faults.ToResult();
    }
}
