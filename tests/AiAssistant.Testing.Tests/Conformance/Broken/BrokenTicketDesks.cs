using AiAssistant.Testing.Conformance;
using AiAssistant.Tickets;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

internal static class BrokenTicketDesks
{
    private const DeskCapabilities Everything = DeskCapabilities.Buttons | DeskCapabilities.IdempotentSend | DeskCapabilities.RevisionCheck;

    public static IEnumerable<BrokenImplementation> All { get; } =
    [
        Desk("claims less after a change", desk =>
            new BrokenTicketDesk(desk) { Claims = inner => inner.Applied.Count > 0 ? DeskCapabilities.None : inner.Capabilities }),
        Desk("makes tickets up", desk =>
            new BrokenTicketDesk(desk) { Find = async (inner, id, token) => await inner.FindAsync(id, token) ?? new Ticket { Id = id } }),
        Desk("ignores tenants", desk => new BrokenTicketDesk(desk)
        {
            Find = (inner, id, token) => inner.FindAsync(Owned(id), token),
            Apply = (inner, change, context, token) => inner.ApplyAsync(change with { Ticket = Owned(change.Ticket) }, context, token),
        }),
        Desk("gives no account", desk => Showing(desk, ticket => ticket with { Account = null })),
        Desk("newest message first", desk => Showing(desk, ticket => ticket with { Messages = [.. ticket.Messages.Reverse()] })),
        Desk("gives the first three messages", desk => Showing(desk, ticket => ticket with { Messages = [.. ticket.Messages.Take(3)] })),
        Desk("ignores cancellation", desk => new BrokenTicketDesk(desk)
        {
            Find = (inner, id, _) => inner.FindAsync(id, CancellationToken.None),
            Apply = (inner, change, context, _) => inner.ApplyAsync(change, context, CancellationToken.None),
        }),
        Desk("gives own messages back as an agent's", desk => Showing(desk, ticket => ticket with
        {
            Messages = [.. ticket.Messages.Select(message =>
                message.Author == MessageAuthor.Assistant ? message with { Author = MessageAuthor.Agent } : message)],
        })),
        Desk("cuts texts", desk =>
            Changing(desk, change => change is SendMessage { Text.Length: > 1_000 } send ? send with { Text = send.Text[..1_000] } : change)),
        Desk("refuses messages without choices", desk => Refusing(desk, change => change is SendMessage { Choices.Count: 0 })),
        Desk("drops a text that was sent before", desk => new BrokenTicketDesk(desk)
        {
            Apply = (inner, change, context, token) =>
                inner.ApplyAsync(change, change is SendMessage send
                    ? context with { IdempotencyKey = $"{send.Ticket}{send.Text.Length}{send.Text.GetHashCode(StringComparison.Ordinal)}" } : context, token),
        }),
        Desk("mixes tickets up when they change at once", desk =>
        {
            var company = new Company();
            return new BrokenTicketDesk(desk)
            {
                Apply = (inner, change, context, token) =>
                    company.WithAsync(isFirst => isFirst ? inner.ApplyAsync(change, context, token) : Task.FromResult(ChangeResult.Applied())),
            };
        }),
        Desk("takes every status for open", desk => Changing(desk, change => change is SetStatus set ? set with { Status = TicketStatus.Open } : change)),
        Desk("assigns nobody", desk => Changing(desk, change => change is Assign assign ? new AddNote(assign.Ticket, "assign") : change)),
        Desk("takes a team for a person", desk => Changing(desk, change => change is Assign { Team: { } team } assign ? assign with { Agent = team } : change)),
        Desk("adds no tags", desk => Changing(desk, change => change is AddTag add ? new RemoveTag(add.Ticket, add.Tag) : change)),
        Desk("removes no tags", desk => Changing(desk, change => change is RemoveTag remove ? new RemoveTag(remove.Ticket, "none") : change)),
        Desk("removes tags that begin alike", desk =>
            Changing(desk, change => change is RemoveTag { Tag: "vi" } remove ? remove with { Tag = "vip" } : change)),
        Desk("sends notes to the customer", desk => Changing(desk, change => change is AddNote note ? new SendMessage(note.Ticket, note.Text, []) : change)),
        Desk("takes changes of tickets that are not there", desk => new BrokenTicketDesk(desk)
        {
            Apply = async (inner, change, context, token) =>
                await inner.ApplyAsync(change, context, token) is var result && result.Status == ChangeStatus.Rejected ? ChangeResult.Applied() : result,
        }),
        Desk("sends twice", desk => new BrokenTicketDesk(desk)
        {
            Apply = async (inner, change, context, token) =>
            {
                var result = await inner.ApplyAsync(change, context, token);
                return result.Status == ChangeStatus.AlreadyApplied
                    ? await inner.ApplyAsync(change, new ChangeContext($"{context.IdempotencyKey}-{inner.Applied.Count}"), token)
                    : result;
            },
        }),
        Desk("remembers the latest key alone", desk =>
        {
            string? latest = null;
            return new BrokenTicketDesk(desk)
            {
                Apply = (inner, change, context, token) =>
                {
                    lock (inner)
                    {
                        var isKnown = latest == context.IdempotencyKey
                            || inner.Applied.All(applied => applied.Context.IdempotencyKey != context.IdempotencyKey);
                        latest = context.IdempotencyKey;
                        return inner.ApplyAsync(change, isKnown ? context : context with { IdempotencyKey = $"{context.IdempotencyKey}-again" }, token);
                    }
                },
            };
        }),
        Desk("looks at the revision before the key", desk => new BrokenTicketDesk(desk)
        {
            Apply = async (inner, change, context, token) =>
                await inner.FindAsync(change.Ticket, token) is { } ticket && context.ExpectedRevision is { } expected && expected != ticket.Revision
                    ? ChangeResult.Conflict(ticket.Revision)
                    : await inner.ApplyAsync(change, context, token),
        }),
        Desk("claims to honour keys", desk => new BrokenTicketDesk(desk) { Claims = _ => Everything }, DeskCapabilities.RevisionCheck),
        Desk("claims to check revisions", desk => new BrokenTicketDesk(desk) { Claims = _ => Everything }, DeskCapabilities.IdempotentSend),
        Desk("checks and applies in two steps", desk => new BrokenTicketDesk(desk) { Apply = Racing() }),
        Desk("tells the old revision", desk => new BrokenTicketDesk(desk)
        {
            Apply = async (inner, change, context, token) =>
            {
                var before = (await inner.FindAsync(change.Ticket, token))?.Revision;
                return await inner.ApplyAsync(change, context, token) is var result && result.Status == ChangeStatus.Applied ? result with { Revision = before }
                    : result;
            },
        }),
        Desk("always conflicts when a revision is expected", desk => new BrokenTicketDesk(desk)
        {
            Apply = (inner, change, context, token) =>
                inner.ApplyAsync(change, context with { ExpectedRevision = context.ExpectedRevision is null ? null : "never" }, token),
        }),
        Desk("wants a revision", desk => new BrokenTicketDesk(desk)
        {
            Apply = (inner, change, context, token) => inner.ApplyAsync(change, context with { ExpectedRevision = context.ExpectedRevision ?? "r4" }, token),
        }),
        Desk("changes the subject with the status", desk => new BrokenTicketDesk(desk)
        {
            Apply = async (inner, change, context, token) =>
            {
                var result = await inner.ApplyAsync(change, context, token);
                if (change is AddNote && result.Status == ChangeStatus.Applied)
                {
                    inner.Edit(change.Ticket, ticket => ticket with { Subject = "" });
                }

                return result;
            },
        }),
    ];

    private static BrokenImplementation Desk(string fault, Func<FakeTicketDesk, BrokenTicketDesk> wrap, DeskCapabilities capabilities = Everything) =>
        new(
            typeof(TicketDeskConformance),
            fault,
            TicketDeskConformance.Cases(_ =>
            {
                var desk = new FakeTicketDesk(capabilities);
                return Task.FromResult(new TicketDeskFixture(wrap(desk), (ticket, _) => Task.FromResult(desk.AddTicket(ticket)))
                {
                    CustomerWritesAsync = (id, text, _) => Task.FromResult(desk.CustomerWrites(id, text)),
                    ReadNotesAsync = (id, _) => Task.FromResult(desk.NotesOf(id)),
                });
            }));

    private static TicketId Owned(TicketId id) => id.Value == "t-1" ? id with { Tenant = Fixtures.Tenant } : id;

    private static BrokenTicketDesk Showing(FakeTicketDesk desk, Func<Ticket, Ticket> change) =>
        new(desk) { Find = async (inner, id, token) => await inner.FindAsync(id, token) is { } ticket ? change(ticket) : null };

    private static BrokenTicketDesk Changing(FakeTicketDesk desk, Func<TicketChange, TicketChange> change) =>
        new(desk) { Apply = (inner, asked, context, token) => inner.ApplyAsync(change(asked), context, token) };

    private static BrokenTicketDesk Refusing(FakeTicketDesk desk, Predicate<TicketChange> refuses) =>
        new(desk)
        {
            Apply = (inner, change, context, token) =>
                refuses(change) ? Task.FromResult(ChangeResult.Rejected("no")) : inner.ApplyAsync(change, context, token),
        };

    private static Func<FakeTicketDesk, TicketChange, ChangeContext, CancellationToken, Task<ChangeResult>> Racing()
    {
        var company = new Company();
        return async (inner, change, context, token) =>
        {
            var isNew = inner.Applied.All(applied => applied.Context.IdempotencyKey != context.IdempotencyKey);
            var isCurrent = context.ExpectedRevision is null || (await inner.FindAsync(change.Ticket, token))?.Revision == context.ExpectedRevision;
            return isNew && isCurrent
                ? await company.WithAsync(isFirst =>
                    inner.ApplyAsync(change, new ChangeContext(isFirst ? context.IdempotencyKey : $"{context.IdempotencyKey}-late"), token))
                : await inner.ApplyAsync(change, context, token);
        };
    }
}
