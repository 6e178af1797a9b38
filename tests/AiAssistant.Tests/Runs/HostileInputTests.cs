using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Tickets;

namespace AiAssistant.Tests.Runs;

public sealed class HostileInputTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task Message_OfOneMegabyte_IsAnswered()
    {
        await using var host = new RunHost();

        var run = await host.DriveAsync(await host.OpenAsync(string.Concat(Enumerable.Repeat("<p>When? &amp; ", 80_000))));

        Assert.Equal(RunEnd.Replied, run.End);
        Assert.Equal("The answer.", host.OnlyReply);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task Ticket_OfTenThousandMessagesAndAThousandEvents_OneReply()
    {
        await using var host = new RunHost(configure: options => options.Runs.Deadline = TimeSpan.FromDays(1));
        var at = host.Clock.GetUtcNow();
        host.Desk.AddTicket(new Ticket
        {
            Id = RunHost.Ticket,
            Messages = [.. Enumerable.Range(0, 10_000).Select(i => new TicketMessage($"m{i}", MessageAuthor.Customer, $"Question {i}", at))],
        });
        for (var i = 9_000; i < 10_000; i++)
        {
            await host.Events.HandleAsync(new TicketEvent { Id = $"e{i}", Ticket = RunHost.Ticket, Kind = TicketEventKind.NewMessage, MessageId = $"m{i}" }, Token);
        }

        await host.DriveAsync();

        Assert.Single(host.Replies);
        var runs = await host.ListAsync();
        Assert.Equal(999, runs.Count(run => run.End == RunEnd.CoveredBy));
        Assert.Equal(RunEnd.Replied, runs[^1].End);
    }

    [Theory]
    [InlineData("a/b?c=d&e#f")]
    [InlineData("łódź 🛒 \u202e")]
    [InlineData("'; DROP TABLE runs; --")]
    [InlineData("..\\..\\..")]
    [InlineData("\u0000\n\t")]
    public async Task TicketId_OfOddCharacters_IsCarriedAsItIs(string value)
    {
        await using var host = new RunHost();
        TicketId ticket = new(new TenantId(value), value + "1");
        var revision = await host.Workflows.WriteAsync(ticket.Tenant, [Flows.Answering], 0, Token);
        host.Desk.AddTicket(ticket, "Hello");

        var run = await host.Events.HandleToEndAsync(new TicketEvent { Id = value + "e", Ticket = ticket, Kind = TicketEventKind.NewTicket }, Token);

        Assert.True(revision.IsWritten);
        Assert.Equal(RunEnd.Replied, run.End);
        Assert.Matches("^[0-9a-f]{32}$", run.Id.Value);
        Assert.All(host.Desk.Applied, applied => Assert.Matches("^[0-9a-f-]{1,128}$", applied.Context.IdempotencyKey));
        Assert.Equal(2, host.Desk.Get(ticket).Messages.Count);
    }
}
