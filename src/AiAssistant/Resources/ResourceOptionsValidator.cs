using Microsoft.Extensions.Options;

namespace AiAssistant.Resources;

internal sealed class ResourceOptionsValidator : IValidateOptions<ResourceOptions>
{
    // Far beyond any use, and far from the end of the calendar, to which it is added.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    public ValidateOptionsResult Validate(string? name, ResourceOptions options) =>
        options.RefreshInterval < TimeSpan.Zero || options.RefreshInterval > Longest
            ? ValidateOptionsResult.Fail(
                $"{nameof(AiAssistantOptions.Resources)}.{nameof(ResourceOptions.RefreshInterval)} is {options.RefreshInterval}, but must be from zero to 36500 days. "
                + "Set zero to allow a download at any time, or a time such as 30.00:00:00.")
            : ValidateOptionsResult.Success;
}
