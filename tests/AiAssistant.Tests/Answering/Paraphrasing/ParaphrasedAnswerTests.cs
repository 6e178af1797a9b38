using AiAssistant.Answering;
using AiAssistant.Learning;
using AiAssistant.Resources;
using AiAssistant.Testing;
using AiAssistant.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace AiAssistant.Tests.Answering.Paraphrasing;

/// <summary>From the seller's question through learning to a customer who asks in other words.</summary>
public sealed class ParaphrasedAnswerTests
{
    private const string Answer = "Yes, on Mondays between 10 and 14 in our salon.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, OutcomeKind.Unanswered)]
    [InlineData(true, OutcomeKind.Answered)]
    public async Task Answer_CustomerAsksInOtherWords_FoundByAParaphraseAlone(bool isEnabled, OutcomeKind outcome)
    {
        using var chat = new ScriptedChatClient().Otherwise(Reply);
        var services = new ServiceCollection();
        services.AddAiAssistant(options => options.Paraphrases.Enabled = isEnabled).UseTicketDesk(static _ => new FakeTicketDesk()).UseChatModel(chat);
        await using var provider = services.BuildServiceProvider();
        var content = new KnowledgeBaseContent
        {
            Language = "en",
            Answers = new Dictionary<PredefinedQuestion, string> { [PredefinedQuestion.Warranty] = "Two years on everything." },
            CustomQuestions =
            [
                new CustomQuestion("groom", "Do you groom poodles?", Answer),
                new CustomQuestion("club", "Is there a loyalty programme?", "A stamp with every order, the tenth is free."),
            ],
        };
        var added = await provider.GetRequiredService<ResourceLibrary>().AddKnowledgeBaseAsync(default, "Shop", content, Token);
        await provider.GetRequiredService<LearningWorker>().RunOnceAsync(Token);

        var answered = await provider.GetRequiredService<IAssistant>().AnswerAsync(
            new AssistantScope
            {
                Tenant = default,
                Resources = [added.Resource!.Id],
                Messages = [new TicketMessage("1", MessageAuthor.Customer, "Could a hairdresser trim the fur of my pet?", DateTimeOffset.UnixEpoch)],
            },
            Token);

        Assert.Equal(outcome, answered.Kind);
        if (isEnabled)
        {
            var part = Assert.Single(answered.Parts);
            Assert.Contains(Answer, part.Text, StringComparison.Ordinal);
            Assert.Equal("groom", Assert.Single(part.Citations).Source);
            Assert.DoesNotContain("fur", part.Text, StringComparison.Ordinal);
        }
    }

    // The model is down for answers: they are the seller's own words.
    private static string Reply(ScriptedChatRequest request) =>
        !request.Messages[0].Text.Contains("\"paraphrases\"", StringComparison.Ordinal) ? throw new HttpRequestException("down")
        : request.Messages[1].Text.Contains("poodles", StringComparison.Ordinal) ? """{"paraphrases":["Can a hairdresser trim my pet's fur?","fur cut for pets"]}"""
        : """{"paraphrases":["stamps","do you have a bonus card"]}""";
}
