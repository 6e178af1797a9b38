using AiAssistant.Tickets;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about messages to the customer.</summary>
internal static class DeskMessages
{
    public static void AddTo(CaseList<TicketDeskFixture> cases) => cases
        .Add("Own messages: what the library sends comes back in Ticket.Messages as Assistant with its key.",
            ApplyAsync_SendMessage_ComesBackAsAssistantWithItsKey)
        .Add("SendMessage: a desk without buttons need do nothing with the choices, but takes the message (S33).",
            ApplyAsync_SendMessageWithOrWithoutChoices_Applied)
        .Add("A message's text is plain and comes back as it was sent.", ApplyAsync_SendMessageInAnyScript_TextAsSent)
        .Add("Order: changes are applied in the order in which they are asked for.", ApplyAsync_SeveralMessages_InOrder)
        .Add("Each key names a message of its own, though the text is the same.", ApplyAsync_SameTextWithAnotherKey_SentAgain)
        .Add("Thread-safety: members may be called at once from any thread; changes of several tickets do not disturb each other.",
            ApplyAsync_SeveralTicketsAtOnce_EachGetsItsOwn);

    private static async Task ApplyAsync_SendMessage_ComesBackAsAssistantWithItsKey(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(DeskScene.Send("On its way."), "key-1", cancellationToken).ConfigureAwait(false);
        var messages = (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Messages;
        Expect.Equal(DeskScene.Ticket.Messages.Count + 1, messages.Count, "messages");
        Expect.Equal(
            (MessageAuthor.Assistant, "On its way.", "key-1"),
            (messages[^1].Author, messages[^1].Text, messages[^1].IdempotencyKey),
            "author, text and key of the latest message");
        Expect.Equal(messages.Count, messages.Select(message => message.Id).Distinct(StringComparer.Ordinal).Count(), "different ids of messages");
        Expect.Equal(0, messages.SkipLast(1).Count(message => message.IdempotencyKey is not null), "messages of others with a key");
    }

    private static async Task ApplyAsync_SendMessageWithOrWithoutChoices_Applied(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(new SendMessage(DeskScene.Id, "No choice", []), "k1", cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(new SendMessage(DeskScene.Id, "A choice", [MessageChoice.ContactAgent]), "k2", cancellationToken).ConfigureAwait(false);
        var texts = (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Messages.TakeLast(2).Select(message => message.Text);
        Expect.Sequence(["No choice", "A choice"], texts, "the latest messages");
    }

    private static async Task ApplyAsync_SendMessageInAnyScript_TextAsSent(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        var text = $"{SampleValues.Unicode.Trim()}{new string('x', 4_000)}";
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(DeskScene.Send(text), "k1", cancellationToken).ConfigureAwait(false);
        Expect.Equal(text, (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Messages[^1].Text, "the text");
    }

    private static async Task ApplyAsync_SeveralMessages_InOrder(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        string[] texts = [.. Enumerable.Range(0, 12).Select(i => $"Message {i}")];
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        foreach (var text in texts)
        {
            await fixture.ApplyAsync(DeskScene.Send(text), $"key of {text}", cancellationToken).ConfigureAwait(false);
        }

        var messages = (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Messages;
        Expect.Sequence(texts, messages.TakeLast(texts.Length).Select(message => message.Text), "the latest messages");
    }

    private static async Task ApplyAsync_SameTextWithAnotherKey_SentAgain(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(DeskScene.Send("Hello"), "k1", cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(DeskScene.Send("Hello"), "k2", cancellationToken).ConfigureAwait(false);
        var keys = (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Messages.TakeLast(2).Select(message => message.IdempotencyKey);
        Expect.Sequence(["k1", "k2"], keys, "keys of the latest messages");
    }

    private static async Task ApplyAsync_SeveralTicketsAtOnce_EachGetsItsOwn(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        TicketId[] tickets =
            [.. Enumerable.Range(0, Contenders.Count).Select(i => new TicketId(i % 2 == 0 ? SampleValues.Anna : SampleValues.Ben, $"t-{i / 2}"))];
        foreach (var ticket in tickets)
        {
            await fixture.AddTicketAsync(DeskScene.Ticket with { Id = ticket }, cancellationToken).ConfigureAwait(false);
        }

        await Contenders.RunAsync(
            i => fixture.ApplyAsync(DeskScene.Send($"For {i}", tickets[i]), $"k{i}", cancellationToken),
            cancellationToken).ConfigureAwait(false);

        foreach (var (i, ticket) in tickets.Index())
        {
            var found = Expect.NotNull(await fixture.Desk.FindAsync(ticket, cancellationToken).ConfigureAwait(false), "the ticket");
            Expect.Sequence(
                [$"For {i}"],
                found.Messages.Where(message => message.Author == MessageAuthor.Assistant).Select(message => message.Text),
                "what the library sent");
        }
    }
}
