using AiAssistant.Answering;

namespace AiAssistant.Workflows.Validation;

/// <summary>Finds the seller's own messages that a channel would not take as they are.</summary>
/// <param name="inspector">Reads the messages.</param>
internal sealed class ChannelMessages(IMessageInspector inspector)
{
    /// <summary>When workflows are saved: a warning for each message and rule, at the message.</summary>
    /// <param name="workflows">The workflows that are to be saved.</param>
    /// <param name="channels">The channels of the tenant's settings.</param>
    /// <param name="findings">Gets the warnings.</param>
    public void Warn(IReadOnlyList<Workflow> workflows, IReadOnlyDictionary<string, ChannelPolicy> channels, FindingList findings)
    {
        for (var index = 0; index < workflows.Count; index++)
        {
            foreach (var (message, channel, policy, contents) in Reaching(workflows[index], channels))
            {
                var place = $"workflows[{FindingList.Text(index)}].{message.Place}";
                if (message.Text.Length > Limit(message, policy))
                {
                    findings.Warning(
                        place, WorkflowCodes.ChannelTooLong, FindingList.Text(message.Text.Length), FindingList.Text(Limit(message, policy)!.Value), channel);
                }

                if (policy.ForbidLinks && contents.Value.HasLink)
                {
                    findings.Warning(place, WorkflowCodes.ChannelLink, channel);
                }

                if (policy.ForbidContactDetails && contents.Value.HasContactDetails)
                {
                    findings.Warning(place, WorkflowCodes.ChannelContact, channel);
                }
            }
        }
    }

    /// <summary>When settings are saved: a warning for each channel and stored message that breaks its rules, at the channel.</summary>
    /// <param name="channels">The channels that are to be saved.</param>
    /// <param name="workflows">The tenant's workflows.</param>
    /// <param name="findings">Gets the warnings.</param>
    public void Warn(IReadOnlyDictionary<string, ChannelPolicy> channels, IReadOnlyList<Workflow> workflows, FindingList findings)
    {
        foreach (var workflow in workflows)
        {
            foreach (var (message, channel, policy, contents) in Reaching(workflow, channels))
            {
                if (message.Text.Length > Limit(message, policy)
                    || (policy.ForbidLinks && contents.Value.HasLink)
                    || (policy.ForbidContactDetails && contents.Value.HasContactDetails))
                {
                    findings.Warning($"channels.{channel}", SettingsCodes.ChannelMessage, workflow.Name, message.Place);
                }
            }
        }
    }

    private int? Limit(FixedMessage message, ChannelPolicy policy) => message.HasChoice ? policy.MaxLength - inspector.ChoiceRoom : policy.MaxLength;

    // A text is read at most once, and only if some channel that it reaches minds what it holds.
    private IEnumerable<(FixedMessage Message, string Channel, ChannelPolicy Policy, Lazy<MessageContents> Contents)> Reaching(
        Workflow workflow, IReadOnlyDictionary<string, ChannelPolicy> channels)
    {
        if (!workflow.Enabled)
        {
            return [];
        }

        var reached = channels.Where(pair => ChannelReach.CanReach(workflow, pair.Key)).OrderBy(static pair => pair.Key, StringComparer.Ordinal).ToList();
        return reached.Count == 0 ? [] : FixedMessage.Of(workflow).SelectMany(message =>
        {
            var contents = new Lazy<MessageContents>(() => inspector.Inspect(message.Text));
            return reached.Select(pair => (message, pair.Key, pair.Value, contents));
        });
    }
}
