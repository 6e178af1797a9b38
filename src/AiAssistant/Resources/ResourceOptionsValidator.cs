using Microsoft.Extensions.Options;

namespace AiAssistant.Resources;

internal sealed class ResourceOptionsValidator : IValidateOptions<ResourceOptions>
{
    // Far beyond any use, and far from the end of the calendar, to which it is added.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    public ValidateOptionsResult Validate(string? name, ResourceOptions options)
    {
        OptionFaults faults = new(nameof(AiAssistantOptions.Resources));
        faults.CheckRange(nameof(options.RefreshInterval), options.RefreshInterval, TimeSpan.Zero, Longest);
        faults.CheckRange(nameof(options.AccountListTimeout), options.AccountListTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        return faults.ToResult();
    }
}
