using Microsoft.Extensions.Options;

namespace AiAssistant.Resources;

internal sealed class ResourceOptionsValidator : IValidateOptions<ResourceOptions>
{
    public ValidateOptionsResult Validate(string? name, ResourceOptions options) =>
        options.RefreshInterval < TimeSpan.Zero
            ? ValidateOptionsResult.Fail(
                $"{nameof(AiAssistantOptions.Resources)}.{nameof(ResourceOptions.RefreshInterval)} is {options.RefreshInterval}, but must not be negative. "
                + "Set zero to allow a download at any time, or a time such as 30.00:00:00.")
            : ValidateOptionsResult.Success;
}
