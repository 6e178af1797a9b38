using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AiAssistant.Resources;
using AiAssistant.Runs;
using AiAssistant.Testing.Conformance;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Testing.Tests.Conformance;

/// <summary>A field that the samples leave at its default could be lost by a store unseen: who adds one to a record adds it to its sample.</summary>
public sealed class SampleTests
{
    [Fact]
    public void Resource_Full_LeavesNothingAtItsDefault() =>
        Assert.Equal(
            ["createdAt"], SameAs(SampleResources.Full(SampleResources.FullKnowledgeBase()), SampleResources.Plain("a"), ConformanceJson.Default.Resource));

    [Fact]
    public void KnowledgeBase_Full_LeavesNothingAtItsDefault() =>
        Assert.Empty(SameAs(SampleResources.FullKnowledgeBase(), new KnowledgeBaseContent(), ConformanceJson.Default.KnowledgeBaseContent));

    [Fact]
    public void Passage_Full_LeavesNothingAtItsDefault()
    {
        var version = SamplePassages.Version("a");
        Assert.Equal(["id"], SameAs(SamplePassages.Full(version, "b"), SamplePassages.Of(version, 0, "A kettle.", "a"), ConformanceJson.Default.Passage));
    }

    [Fact]
    public void Run_Full_LeavesNothingAtItsDefault()
    {
        var full = SampleRuns.Full(SampleRuns.NewWithFullEvent("a"));

        Assert.Equal(["acceptedAt", "id", "revision", "sequence"], SameAs(full, SampleRuns.New("a"), ConformanceJson.Default.Run));
        Assert.Equal(["ticket"], SameAs(full.Event, SampleRuns.New("a").Event, ConformanceJson.Default.TicketEvent));
        Assert.Equal(
            ["kind", "ticket"],
            SameAs(
                full.Snapshot!,
                new EventSnapshot { Kind = TicketEventKind.NewMessage, Ticket = SampleRuns.Ticket, LocalTime = default },
                ConformanceJson.Default.EventSnapshot));
    }

    [Fact]
    public void Workflow_Full_LeavesNothingAtItsDefault() =>
        Assert.Empty(SameAs(
            SampleWorkflows.Full, new Workflow { Name = "", Conditions = [], Actions = [] }, ConformanceJson.Default.Workflow));

    [Fact]
    public void Settings_Full_LeaveNothingAtItsDefault() =>
        Assert.Empty(SameAs(SampleWorkflows.FullSettings, new TenantSettings(), ConformanceJson.Default.TenantSettings));

    [Fact]
    public void Workflow_EveryConditionAndAction_NamesEachKind()
    {
        IReadOnlyList<Workflow> workflows = [SampleWorkflows.Full with { Conditions = SampleWorkflows.EveryCondition, Actions = SampleWorkflows.EveryAction }];
        var json = JsonSerializer.Serialize(workflows, ConformanceJson.Default.IReadOnlyListWorkflow);

        Assert.All(Kinds(typeof(Condition)).Concat(Kinds(typeof(WorkflowAction))), kind => Assert.Contains(kind, json, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_Full_NamesEachKindOfEffectAndChange()
    {
        var json = JsonSerializer.Serialize(SampleRuns.Full(SampleRuns.New("a")), ConformanceJson.Default.Run);

        Assert.All(Kinds(typeof(Effect)).Concat(Kinds(typeof(TicketChange))), kind => Assert.Contains(kind, json, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Kinds(Type type) =>
        type.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(derived => $"\"type\":\"{derived.TypeDiscriminator}\"");

    private static IEnumerable<string> SameAs<T>(T full, T blank, JsonTypeInfo<T> type)
    {
        var defaults = JsonSerializer.SerializeToElement(blank, type);
        return JsonSerializer.SerializeToElement(full, type).EnumerateObject()
            .Where(property => JsonElement.DeepEquals(property.Value, defaults.GetProperty(property.Name)))
            .Select(property => property.Name)
            .Order(StringComparer.Ordinal);
    }
}
