using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AiAssistant.InMemory;
using AiAssistant.Runs;
using AiAssistant.Testing.Conformance;
using AiAssistant.Tickets;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

internal static class BrokenRunJournals
{
    public static IEnumerable<BrokenImplementation> All { get; } =
    [
        Journal("ignores tenants when listing", () => new BrokenRunJournal
        {
            List = (journal, filter, token) => journal.ListAsync(new RunFilter { State = filter.State, Open = filter.Open }, token).Where(run =>
                (filter.Ticket is not { } ticket || run.Event.Ticket.Value == ticket.Value) && (filter.Run is not { } id || run.Id.Value == id.Value)),
        }),
        Journal("ignores tenants when accepting", () => new BrokenRunJournal
        {
            Accept = async (journal, run, token) =>
                await journal.ListAsync(new RunFilter(), token).FirstOrDefaultAsync(other =>
                    other.Id.Value == run.Id.Value, token) ?? await journal.AcceptAsync(run, token),
        }),
        Journal("hands a lease to two that ask at once", () => new BrokenRunJournal { Lease = Generous() }),
        Journal("checks and writes in two steps", () => new BrokenRunJournal { Write = Racing() }),
        Journal("hands a lease to everyone", () => new BrokenRunJournal
        {
            Lease = async (journal, ticket, holder, now, until, token) =>
                await journal.LeaseAsync(ticket, holder, now, until, token) ?? new TicketLease(ticket, holder, until, 1),
        }),
        Journal("compares holders without case", () => new BrokenRunJournal
        {
            Lease = (journal, ticket, holder, now, until, token) => journal.LeaseAsync(ticket, holder.ToUpperInvariant(), now, until, token),
        }),
        Journal("one lease for all tickets", () => new BrokenRunJournal
        {
            Lease = async (journal, ticket, holder, now, until, token) =>
                await journal.LeaseAsync(new TicketId(default, ""), holder, now, until, token) is { } all
                    && await journal.LeaseAsync(ticket, holder, now, until, token) is { } own
                    ? own with { Fence = Math.Max(own.Fence, all.Fence) }
                    : null,
        }),
        Journal("a new fence for a renewed lease", () =>
        {
            var fence = 0L;
            return new BrokenRunJournal
            {
                Lease = async (journal, ticket, holder, now, until, token) =>
                    await journal.LeaseAsync(ticket, holder, now, until, token) is { } lease ? lease with { Fence = Interlocked.Increment(ref fence) } : null,
            };
        }),
        Journal("the fence does not grow", () => new BrokenRunJournal
        {
            Lease = async (journal, ticket, holder, now, until, token) =>
                await journal.LeaseAsync(ticket, holder, now, until, token) is { } lease ? lease with { Fence = 1 } : null,
        }),
        Journal("no lease is given back", () => new BrokenRunJournal
        {
            Lease = (journal, ticket, holder, now, until, token) => journal.LeaseAsync(ticket, holder, now, until <= now ? now.AddMinutes(1) : until, token),
        }),
        Journal("anyone gives a lease back", () =>
        {
            var holders = new ConcurrentDictionary<TicketId, string>();
            return new BrokenRunJournal
            {
                Lease = async (journal, ticket, holder, now, until, token) =>
                {
                    var asking = until <= now ? holders.GetValueOrDefault(ticket, holder) : holder;
                    var lease = await journal.LeaseAsync(ticket, asking, now, until, token);
                    holders[ticket] = lease?.Holder ?? holders.GetValueOrDefault(ticket, holder);
                    return lease;
                },
            };
        }),
        Journal("ignores revisions", () => new BrokenRunJournal
        {
            Write = (journal, run, revision, fence, token) => ForceAsync(journal, run, revision, fence, token),
        }),
        Journal("ignores fences", () => new BrokenRunJournal
        {
            Write = async (journal, run, revision, fence, token) =>
            {
                var until = DateTimeOffset.MaxValue;
                for (var tried = 0L; tried < 10; tried++)
                {
                    if (await journal.WriteAsync(run, revision, tried, token) is { IsWritten: true } written)
                    {
                        return written;
                    }
                }

                return await journal.LeaseAsync(run.Event.Ticket, "x", until.AddDays(-1), until, token) is { } lease
                    ? await journal.WriteAsync(run, revision, lease.Fence, token) : default;
            },
        }),
        Journal("refuses once the lease has run out", () =>
        {
            var ended = new ConcurrentDictionary<TicketId, bool>();
            return new BrokenRunJournal
            {
                Lease = (journal, ticket, holder, now, until, token) =>
                {
                    ended[ticket] = until <= now;
                    return journal.LeaseAsync(ticket, holder, now, until, token);
                },
                Write = async (journal, run, revision, fence, token) =>
                    await journal.WriteAsync(run, ended.GetValueOrDefault(run.Event.Ticket) ? -1 : revision, fence, token),
            };
        }),
        Journal("writes runs that were never accepted", () => new BrokenRunJournal
        {
            Write = async (journal, run, revision, fence, token) =>
            {
                var known = await RevisionAsync(journal, run, token) is not null;
                await journal.AcceptAsync(run, token);
                return await journal.WriteAsync(run, known ? revision : 1, fence, token);
            },
        }),
        Journal("accepts a run again", () => new BrokenRunJournal
        {
            Accept = async (journal, run, token) =>
                await journal.AcceptAsync(run, token) with { AcceptedAt = run.AcceptedAt, State = run.State, Sequence = NextSequence() },
        }),
        Journal("takes sequence and revision of the record", () => new BrokenRunJournal
        {
            Accept = async (journal, run, token) =>
                await journal.AcceptAsync(run, token) is var accepted && run.Sequence > 0 ? accepted with { Sequence = run.Sequence } : accepted,
            Write = async (journal, run, revision, fence, token) =>
                await journal.WriteAsync(run, revision, fence, token) is var result && run.Revision > 1_000 ? result with { Revision = run.Revision } : result,
        }),
        Journal("gives runs that come at once one place", () => new BrokenRunJournal { Accept = SamePlace() }),
        Journal("forgets the cause", () => new BrokenRunJournal { List = Changing(run => run with { Event = run.Event with { Cause = null } }) }),
        Journal("forgets the trace of the answer", () => new BrokenRunJournal
        {
            List = Changing(run => run.Outcome is null ? run : run with { Outcome = run.Outcome with { Trace = Answering.AnswerTrace.Empty } }),
        }),
        Journal("does not clear what is null", () => new BrokenRunJournal
        {
            Write = async (journal, run, revision, fence, token) => await journal.WriteAsync(
                run with { Outcome = run.Outcome ?? (await journal.ListAsync(new RunFilter { Run = run.Id }, token).FirstOrDefaultAsync(token))?.Outcome },
                    revision, fence, token),
        }),
        Journal("writes the run of the same id of every tenant", () => new BrokenRunJournal
        {
            Write = async (journal, run, revision, fence, token) =>
            {
                await foreach (var other in journal.ListAsync(new RunFilter(), token).Where(other => other.Id.Value == run.Id.Value && other.Id != run.Id))
                {
                    var lease = await journal.LeaseAsync(other.Event.Ticket, "x", run.AcceptedAt, run.AcceptedAt.AddMinutes(1), token);
                    await journal.WriteAsync(other with { State = run.State }, other.Revision, lease!.Fence, token);
                }

                return await journal.WriteAsync(run, revision, fence, token);
            },
        }),
        Journal("orders by id", () =>
            new BrokenRunJournal { List = (journal, filter, token) => journal.ListAsync(filter, token).OrderBy(run => run.Id.Value, StringComparer.Ordinal) }),
        Journal("puts resumed runs last", () =>
            new BrokenRunJournal { List = (journal, filter, token) => journal.ListAsync(filter, token).OrderBy(run => run.Revision > 2) }),
        Journal("ignores the state asked for", () =>
            new BrokenRunJournal { List = (journal, filter, token) => journal.ListAsync(filter with { State = null }, token) }),
        Journal("takes dead letters for open", () => new BrokenRunJournal
        {
            List = (journal, filter, token) => journal.ListAsync(filter with { Open = null }, token)
                .Where(run => filter.Open is not { } open || run.State != RunState.Completed == open),
        }),
        Journal("repeats runs when one is accepted meanwhile", () => new BrokenRunJournal { List = Restless }),
        Journal("ignores cancellation", () => new BrokenRunJournal
        {
            Accept = (journal, run, _) => journal.AcceptAsync(run, CancellationToken.None),
            Lease = (journal, ticket, holder, now, until, _) => journal.LeaseAsync(ticket, holder, now, until, CancellationToken.None),
            Write = (journal, run, revision, fence, _) => journal.WriteAsync(run, revision, fence, CancellationToken.None),
            List = (journal, filter, _) => journal.ListAsync(filter, CancellationToken.None),
        }),
        new(
            typeof(RunJournalConformance),
            "forgets everything in a crash",
            RunJournalConformance.Cases(_ => Task.FromResult(new StoreFixture<IRunJournal>(new InMemoryRunJournal())
            {
                ReopenAsync = _ => Task.FromResult<IRunJournal>(new InMemoryRunJournal()),
            }))),
    ];

    private static long _sequence = 1_000;

    private static long NextSequence() => Interlocked.Increment(ref _sequence);

    private static BrokenImplementation Journal(string fault, Func<IRunJournal> create) =>
        new(typeof(RunJournalConformance), fault, RunJournalConformance.Cases(create));

    private static async Task<long?> RevisionAsync(IRunJournal journal, Run run, CancellationToken cancellationToken) =>
        (await journal.ListAsync(new RunFilter { Run = run.Id }, cancellationToken).FirstOrDefaultAsync(cancellationToken))?.Revision;

    private static Func<IRunJournal, RunFilter, CancellationToken, IAsyncEnumerable<Run>> Changing(Func<Run, Run> change) =>
        (journal, filter, token) => journal.ListAsync(filter, token).Select(change);

    private static Func<IRunJournal, TicketId, string, DateTimeOffset, DateTimeOffset, CancellationToken, Task<TicketLease?>> Generous()
    {
        var company = new Company();
        return (journal, ticket, holder, now, until, token) => company.WithAsync(async isFirst =>
            await journal.LeaseAsync(ticket, holder, now, until, token) ?? (isFirst ? null : new TicketLease(ticket, holder, until, 1)));
    }

    private static Func<IRunJournal, Run, long, long, CancellationToken, Task<WriteResult>> Racing()
    {
        var company = new Company();
        return async (journal, run, revision, fence, token) => await RevisionAsync(journal, run, token) != revision
            ? await journal.WriteAsync(run, revision, fence, token)
            : await company.WithAsync(_ => ForceAsync(journal, run, revision, fence, token));
    }

    // A fence that is old stays refused.
    private static async Task<WriteResult> ForceAsync(IRunJournal journal, Run run, long revision, long fence, CancellationToken cancellationToken)
    {
        while (true)
        {
            var standing = await RevisionAsync(journal, run, cancellationToken) ?? revision;
            var result = await journal.WriteAsync(run, standing, fence, cancellationToken);
            if (result.IsWritten || result.Revision == standing || result.Revision == 0)
            {
                return result;
            }
        }
    }

    private static Func<IRunJournal, Run, CancellationToken, Task<Run>> SamePlace()
    {
        var company = new Company();
        return (journal, run, token) =>
            company.WithAsync(async isFirst => await journal.AcceptAsync(run, token) is var accepted && isFirst ? accepted : accepted with { Sequence = 1 });
    }

    private static async IAsyncEnumerable<Run> Restless(IRunJournal journal, RunFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var run in journal.ListAsync(filter, cancellationToken))
        {
            var before = await journal.ListAsync(filter, cancellationToken).CountAsync(cancellationToken);
            yield return run;
            if (await journal.ListAsync(filter, cancellationToken).CountAsync(cancellationToken) != before)
            {
                yield return run;
            }
        }
    }
}
