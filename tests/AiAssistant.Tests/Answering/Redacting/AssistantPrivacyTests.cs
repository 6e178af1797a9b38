using AiAssistant.Answering;
using AiAssistant.Testing;
using Microsoft.Extensions.AI;

namespace AiAssistant.Tests.Answering.Redacting;

public sealed class AssistantPrivacyTests
{
    private const string Question = "How long does delivery take to anna.k@example.com, +48 600 700 800?";
    private const string Good = """{"parts":[{"question":1,"text":"Parcels arrive within 3 working days.","citations":["e1"]}]}""";

    [Fact]
    [Trait("Requirement", "S24")]
    public async Task Answer_QuestionWithPersonalData_ModelDoesNotSeeThem()
    {
        var chat = new FixedChatClient(Good);
        using var world = await AnsweringWorld.CreateAsync(chat);
        var outcome = await world.AskAsync(Question);
        var prompt = Assert.Single(chat.Prompts);
        Assert.DoesNotContain("anna.k", prompt, StringComparison.Ordinal);
        Assert.DoesNotContain("600 700 800", prompt, StringComparison.Ordinal);
        Assert.Contains("[EMAIL-", prompt, StringComparison.Ordinal);
        Assert.Equal("Parcels arrive within 3 working days.", outcome.Text);
        Assert.Contains(outcome.Trace.Steps, static step => step.Code == "understand.redacted");
    }

    [Fact]
    public async Task Answer_RedactionOff_ModelSeesTheText()
    {
        var chat = new FixedChatClient(Good);
        using var world = await AnsweringWorld.CreateAsync(chat);
        world.Scope = static scope => scope with { Redaction = Redaction.Off };
        await world.AskAsync(Question);
        Assert.Contains("anna.k@example.com", Assert.Single(chat.Prompts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gdzie jest moje zamo\u0301wienie nr ABC-4711-22?", "4711")] // as some devices write letters with accents
    [InlineData("Do you sell tents? Please write to zoe\u0308.kowalska@example.com", "kowalska")]
    [InlineData("Gdzie jest moje zamówienie nr ABC-4711-22?", "4711")] // what says that it is an order's number is common: it does not name a product
    [InlineData("Where is my order no. ABC-4711-22?", "4711")]
    [InlineData("My order is no. ABC-4711-22. When will ABC-4711-22 come?", "4711")] // the question does not say what the number is
    [InlineData("Do you sell tents? Please write to anna.kowalska@example.com", "kowalska")]
    [InlineData("Do you sell tents? Please write to anna.kowalska@example.com", "kowalska", 1_990)] // the query ends within the address
    public async Task Answer_HiddenFromModels_IsNotEmbeddedOutsideNorTraced(string text, string hidden, int at = 0)
    {
        RecordingEmbeddings? outside = null;
        using var world = await AnsweringWorld.CreateAsync();
        world.Embeddings = inner => outside = new RecordingEmbeddings(inner);
        world.Scope = static scope => scope with { Redaction = Redaction.PersonalDataAndOrderNumbers };
        var before = string.Concat(Enumerable.Repeat("quux. ", at / 6));

        var outcome = await world.AskAsync($"{before[..Math.Max(0, at - text.IndexOf(hidden, StringComparison.Ordinal))]}{text}");

        Assert.NotEmpty(outside!.Texts);
        Assert.DoesNotContain(outside.Texts, seen => seen.Contains(hidden, StringComparison.Ordinal));
        Assert.Contains(outcome.Trace.Steps, static step => step.Code == "retrieve.query");
        Assert.DoesNotContain(outcome.Trace.Steps.SelectMany(static step => step.Details.Values), value => value.Contains(hidden, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_ReplyWithPlaceholder_IsPutBackBeforeVerification()
    {
        using var chat = new ScriptedChatClient().Otherwise(static request =>
        {
            var prompt = request.Messages[1].Text;
            var at = prompt.IndexOf("EMAIL-", StringComparison.Ordinal);
            var placeholder = prompt[at..prompt.IndexOf(']', at)];
            return $$"""{"parts":[{"question":1,"text":"Parcels arrive within 3 working days, {{placeholder}}.","citations":["e1"]}]}""";
        });
        using var world = await AnsweringWorld.CreateAsync(chat);
        var outcome = await world.AskAsync(Question);
        Assert.Contains(outcome.Trace.Steps, static step => step.Code == "verify.email.unsupported");
        Assert.Equal("Parcels arrive within 3 working days.", outcome.Text);
    }

    private sealed class RecordingEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner) : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
    {
        public List<string> Texts { get; } = [];

        public override Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            Texts.AddRange(values);
            return base.GenerateAsync(values, options, cancellationToken);
        }
    }
}
