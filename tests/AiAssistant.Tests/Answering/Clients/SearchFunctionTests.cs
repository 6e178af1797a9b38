using System.Text.Json;
using AiAssistant.Answering;
using AiAssistant.Resources;
using Microsoft.Extensions.AI;

namespace AiAssistant.Tests.Answering.Clients;

public sealed class SearchFunctionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task InvokeAsync_Query_GivesPassagesWithCitations()
    {
        using var world = await AnsweringWorld.CreateAsync();

        var passages = await SearchAsync(world, new() { ["query"] = "Lumen 300 Headlamp battery", ["count"] = 2 });

        Assert.Equal(2, passages.GetArrayLength());
        Assert.Equal(("8", "offers"), (passages[0].GetProperty("source").GetString(), passages[0].GetProperty("resource").GetString()));
        Assert.Equal("The battery lasts for 12 hours.", passages[0].GetProperty("text").GetString());
        Assert.Contains("price: 39 USD", passages[0].GetProperty("fields").EnumerateArray().Select(static field => field.GetString()));
    }

    [Fact]
    public async Task InvokeAsync_HostileArguments_AreBounded()
    {
        using var world = await AnsweringWorld.CreateAsync();
        foreach (var (query, count) in new (object?, object?)[]
        {
            (null, null), (7, "many"), (new string('x', 1_000_000), 99), (JsonSerializer.SerializeToElement("delivery"), JsonSerializer.SerializeToElement(-5)), ("", 3),
        })
        {
            var passages = await SearchAsync(world, new() { ["query"] = query, ["count"] = count, ["tenant"] = "other", ["resources"] = "all" });

            Assert.InRange(passages.GetArrayLength(), 0, 10);
        }
    }

    [Fact]
    public async Task InvokeAsync_AnotherTenantsScope_FindsNothing()
    {
        using var world = await AnsweringWorld.CreateAsync();
        var function = world.Assistant.AsSearchFunction(world.ScopeOf("") with { Tenant = new TenantId("other") });

        var result = (JsonElement)(await function.InvokeAsync(new() { ["query"] = "delivery" }, Token))!;

        Assert.Equal(0, result.GetArrayLength());
    }

    [Fact]
    public async Task SearchAsync_ResourcesOfTheScope_AreAllThatIsSearched()
    {
        using var world = await AnsweringWorld.CreateAsync();
        var scope = world.ScopeOf("") with { Resources = [AnsweringWorld.Shop] };

        var found = await world.Assistant.SearchAsync(scope, "delivery times, poodles, headlamp", 20, Token);

        Assert.NotEmpty(found);
        Assert.All(found, static passage => Assert.Equal(ResourceKind.Offers, passage.Kind));
        Assert.All(found.SelectMany(static passage => passage.Fields), static field => Assert.DoesNotContain('@', field.Name));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => world.Assistant.SearchAsync(scope, "x", 21, Token));
    }

    [Fact]
    public async Task AsSearchFunction_AssistantCannotSearch_IsRefused()
    {
        using var world = await AnsweringWorld.CreateAsync();

        var fault = Assert.Throws<ArgumentException>("assistant", () => new Mute().AsSearchFunction(world.ScopeOf("")));

        Assert.Contains("IEvidenceSearch", fault.Message, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> SearchAsync(AnsweringWorld world, AIFunctionArguments arguments) =>
        (JsonElement)(await world.Assistant.AsSearchFunction(world.ScopeOf("")).InvokeAsync(arguments, Token))!;

    private sealed class Mute : IAssistant
    {
        public Task<Outcome> AnswerAsync(AssistantScope scope, CancellationToken cancellationToken = default) => Task.FromResult(new Outcome(OutcomeKind.Unanswered));
    }
}
