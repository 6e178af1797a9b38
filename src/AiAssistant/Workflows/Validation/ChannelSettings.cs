using AiAssistant.Answering;

namespace AiAssistant.Workflows.Validation;

/// <summary>Finds faults in the channels of a tenant's settings.</summary>
internal static class ChannelSettings
{
    private const int MaxChannels = 100;

    /// <param name="channels">The channels.</param>
    /// <param name="findings">Gets the faults.</param>
    public static void Validate(IReadOnlyDictionary<string, ChannelPolicy> channels, FindingList findings)
    {
        if (channels.Count > MaxChannels)
        {
            findings.Error("channels", SettingsCodes.ChannelsTooMany, FindingList.Text(channels.Count), FindingList.Text(MaxChannels));
            return;
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, policy) in channels.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            Name(name, findings);
            if (!seen.Add(name))
            {
                findings.Error($"channels.{name}", SettingsCodes.ChannelDuplicate, name);
            }

            if (policy.MaxLength < ChannelPolicy.LeastMaxLength)
            {
                findings.Error(
                    $"channels.{name}.maxLength", SettingsCodes.ChannelTooShort, FindingList.Text(policy.MaxLength.Value), FindingList.Text(ChannelPolicy.LeastMaxLength));
            }
        }
    }

    private static void Name(string name, FindingList findings)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            findings.Error("channels", SettingsCodes.ChannelNameBlank);
        }
        else if (name.Length > WorkflowLimits.Name)
        {
            findings.Error("channels", SettingsCodes.ChannelNameTooLong, FindingList.Text(name.Length), FindingList.Text(WorkflowLimits.Name));
        }
    }
}
