using AiAssistant.Answering;
using AiAssistant.Answering.Understanding;
using AiAssistant.Tickets;

namespace AiAssistant.Tests.Answering.Understanding;

public sealed class MatterTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Read_FollowUp_LeansOnTheMattersQuestion() =>
        Assert.Equal("How much is delivery? and to Austria?", Assert.Single(Read(null, (MessageAuthor.Customer, "How much is delivery?", 0), (MessageAuthor.Assistant, "4 EUR.", 1),
            (MessageAuthor.Customer, "and to Germany?", 2), (MessageAuthor.Assistant, "6 EUR.", 3), (MessageAuthor.Customer, "and to Austria?", 4)).Questions).Text);

    [Fact]
    public void Read_Resolved_NeitherAskedNorLeantOn()
    {
        var understood = Read(Start.AddHours(3), (MessageAuthor.Customer, "How much is delivery?", 0), (MessageAuthor.Assistant, "4 EUR.", 1),
            (MessageAuthor.Customer, "Do you gift-wrap?", 2), (MessageAuthor.Customer, "and to Germany?", 4));

        Assert.DoesNotContain(understood.Questions, static question => question.Text.Contains("delivery", StringComparison.Ordinal) || question.Text.Contains("wrap", StringComparison.Ordinal));
        Assert.Contains("delivery", understood.Background, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ClosedWithTheMessageWaiting_IsStillAnswered() =>
        Assert.Single(Read(Start.AddHours(3), (MessageAuthor.Customer, "How much is delivery?", 0)).Questions);

    [Fact]
    public void Read_LongSilence_EndsTheMatter() =>
        Assert.DoesNotContain("delivery", Assert.Single(Read(null, (MessageAuthor.Customer, "How much is delivery?", 0), (MessageAuthor.Assistant, "4 EUR.", 1),
            (MessageAuthor.Customer, "and to Germany?", (15 * 24) + 2)).Questions).Text, StringComparison.Ordinal);

    [Fact]
    public void Read_AgentWishInQuotedHistory_IsNone() =>
        Assert.False(Read(null, (MessageAuthor.Customer, "How long?\n\nOn Mon, 3 Mar 2026 at 10:00, Me <a@b.com> wrote:\n> I want to talk to a human", 0)).WantsAgent);

    private static Understood Read(DateTimeOffset? resolvedAt, params (MessageAuthor Author, string Text, int Hour)[] messages) =>
        new MessageReader(new AnsweringOptions()).Read(new AssistantScope
        {
            Tenant = default,
            Resources = [],
            ResolvedAt = resolvedAt,
            Language = "en",
            Messages = [.. messages.Select(static (message, i) => new TicketMessage($"{i}", message.Author, message.Text, Start.AddHours(message.Hour)))],
        });
}
