using AiAssistant.Answering;
using AiAssistant.Resources;
using AiAssistant.Tickets;

namespace AiAssistant.Testing.Conformance;

/// <summary>What every <see cref="IQuestionLog"/> must get right: questions once, tenants apart, order, filters, erasing and removing, every field kept.</summary>
public static class QuestionLogConformance
{
    private static readonly TicketId Ticket = new(SampleValues.Anna, "t-1");
    private static readonly ResourceId Book = new(SampleValues.Anna, "book");
    private static readonly ResourceId Offers = new(SampleValues.Anna, "offers");

    /// <summary>Lists the cases for a log without durability, such as one in memory.</summary>
    /// <param name="create">Makes a fresh, empty log; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<IQuestionLog> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return List(StoreCases.For(create));
    }

    /// <summary>Lists the cases.</summary>
    /// <param name="createAsync">Makes a fixture with a fresh, empty log; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<CancellationToken, Task<StoreFixture<IQuestionLog>>> createAsync)
    {
        ArgumentNullException.ThrowIfNull(createAsync);
        return List(new CaseList<StoreFixture<IQuestionLog>>(createAsync));
    }

    private static IReadOnlyList<ConformanceCase> List(CaseList<StoreFixture<IQuestionLog>> cases) => cases
        .Add("Questions come back as they were added: every field.", ListAsync_EveryField_ComesBack)
        .Add("One whose id the tenant has already is left as it was.", AppendAsync_SameIdAgain_LeftAsItWas)
        .Add("The newest come first, those of one instant by their ids (ordinal).", ListAsync_SeveralInstants_NewestFirstThenById)
        .Add("A filter restricts by resource and by time: From included, Before not.", ListAsync_EachFilter_RestrictsTheList)
        .Add("Nothing of one tenant is ever listed for another, and ids are the tenant's own.", ListAsync_SameIdsOfTwoTenants_KeptApart)
        .Add("EraseAsync erases what was asked in that ticket alone.", EraseAsync_OneTicket_OthersKept)
        .Add("RemoveAsync removes what was asked before the instant, of all tenants.", RemoveAsync_Instant_OlderRemovedOfAllTenants)
        .Add("All members may be called at once: no added question is lost.", AppendAsync_ManyAtOnce_NoneLost)
        .Add("A cancelled call ends with OperationCanceledException.", Members_CancelledBefore_Throw)
        .AddDurable("What was added seconds ago survives a crash.", Reopened_AfterAcknowledgedAdditions_AllKept)
        .Cases;

    private static async Task ListAsync_EveryField_ComesBack(IQuestionLog log, CancellationToken cancellationToken)
    {
        var full = Question("full") with
        {
            Resources = [Offers, Book],
            Text = SampleValues.Unicode,
            Language = "pl",
            Reason = new UnansweredReason("ReasonOfALaterVersion"),
        };
        var plain = Question("plain", minutes: -1) with { Language = null };
        await AppendAsync(log, cancellationToken, full, plain).ConfigureAwait(false);
        var stored = await ListAsync(log, SampleValues.Anna, new QuestionLogFilter(), cancellationToken).ConfigureAwait(false);
        Expect.Equal(2, stored.Count, "questions listed of two that were added");
        Expect.Alike(full, stored[0], ConformanceJson.Default.UnansweredQuestion, "the newer question");
        Expect.Alike(plain, stored[1], ConformanceJson.Default.UnansweredQuestion, "the older question");
    }

    private static async Task AppendAsync_SameIdAgain_LeftAsItWas(IQuestionLog log, CancellationToken cancellationToken)
    {
        await AppendAsync(log, cancellationToken, Question("q"), Question("q", minutes: 5) with { Text = "Another wording?" }).ConfigureAwait(false);
        var stored = await ListAsync(log, SampleValues.Anna, new QuestionLogFilter(), cancellationToken).ConfigureAwait(false);
        Expect.Sequence(["Do you have it?"], stored.Select(static question => question.Text), "texts listed after the same id was added twice");
    }

    private static async Task ListAsync_SeveralInstants_NewestFirstThenById(IQuestionLog log, CancellationToken cancellationToken)
    {
        await AppendAsync(log, cancellationToken, Question("b", 1), Question("old"), Question("a", 1), Question("B", 1), Question("new", 2)).ConfigureAwait(false);
        await ExpectIdsAsync(log, new QuestionLogFilter(), ["new", "B", "a", "b", "old"], cancellationToken).ConfigureAwait(false);
    }

    private static async Task ListAsync_EachFilter_RestrictsTheList(IQuestionLog log, CancellationToken cancellationToken)
    {
        await AppendAsync(
            log, cancellationToken, Question("3", 3), Question("2", 2) with { Resources = [Offers] }, Question("1", 1) with { Resources = [Book, Offers] })
            .ConfigureAwait(false);
        var recent = new QuestionLogFilter { From = SampleValues.Start.AddMinutes(2) };
        await ExpectIdsAsync(log, recent, ["3", "2"], cancellationToken).ConfigureAwait(false);
        await ExpectIdsAsync(log, new QuestionLogFilter { Before = SampleValues.Start.AddMinutes(2) }, ["1"], cancellationToken).ConfigureAwait(false);
        await ExpectIdsAsync(log, new QuestionLogFilter { Resource = Offers }, ["2", "1"], cancellationToken).ConfigureAwait(false);
        await ExpectIdsAsync(log, recent with { Resource = Book }, ["3"], cancellationToken).ConfigureAwait(false);
    }

    private static async Task ListAsync_SameIdsOfTwoTenants_KeptApart(IQuestionLog log, CancellationToken cancellationToken)
    {
        var other = Question("q") with { Ticket = new TicketId(SampleValues.Ben, "t-1"), Text = "Ben's?" };
        await AppendAsync(log, cancellationToken, Question("q"), other).ConfigureAwait(false);
        foreach (var (tenant, texts) in ((TenantId, string[])[])[(SampleValues.Anna, ["Do you have it?"]), (SampleValues.Ben, ["Ben's?"]), (default, [])])
        {
            var stored = await ListAsync(log, tenant, new QuestionLogFilter(), cancellationToken).ConfigureAwait(false);
            Expect.Sequence(texts, stored.Select(static question => question.Text), $"texts listed of the tenant '{tenant}'");
        }
    }

    private static async Task EraseAsync_OneTicket_OthersKept(IQuestionLog log, CancellationToken cancellationToken)
    {
        var other = Question("other", 1) with { Ticket = new TicketId(SampleValues.Anna, "T-1") };
        var bens = Question("bens") with { Ticket = new TicketId(SampleValues.Ben, "t-1") };
        await AppendAsync(log, cancellationToken, Question("1"), Question("2"), other, bens).ConfigureAwait(false);
        await log.EraseAsync(Ticket, cancellationToken).ConfigureAwait(false);
        await ExpectIdsAsync(log, new QuestionLogFilter(), ["other"], cancellationToken).ConfigureAwait(false);
        var left = await ListAsync(log, SampleValues.Ben, new QuestionLogFilter(), cancellationToken).ConfigureAwait(false);
        Expect.Sequence(["bens"], left.Select(static question => question.Id), "ids listed of another tenant's ticket of that id");
    }

    private static async Task RemoveAsync_Instant_OlderRemovedOfAllTenants(IQuestionLog log, CancellationToken cancellationToken)
    {
        var bens = Question("bens") with { Ticket = new TicketId(SampleValues.Ben, "t-1") };
        await AppendAsync(log, cancellationToken, Question("old"), Question("kept", 1), bens).ConfigureAwait(false);
        await log.RemoveAsync(SampleValues.Start.AddMinutes(1), cancellationToken).ConfigureAwait(false);
        await ExpectIdsAsync(log, new QuestionLogFilter(), ["kept"], cancellationToken).ConfigureAwait(false);
        var left = await ListAsync(log, SampleValues.Ben, new QuestionLogFilter(), cancellationToken).ConfigureAwait(false);
        Expect.Equal(0, left.Count, "old questions of another tenant");
    }

    private static async Task AppendAsync_ManyAtOnce_NoneLost(IQuestionLog log, CancellationToken cancellationToken)
    {
        for (var round = 0; round < 5; round++)
        {
            var at = round;
            await Contenders.RunAsync(
                async i =>
                {
                    await log.AppendAsync(Question($"{at}-{i}", i), cancellationToken).ConfigureAwait(false);
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
        }

        var stored = await ListAsync(log, SampleValues.Anna, new QuestionLogFilter(), cancellationToken).ConfigureAwait(false);
        Expect.Equal(5 * Contenders.Count, stored.Count, "questions after all callers added theirs");
    }

    private static async Task Members_CancelledBefore_Throw(IQuestionLog log, CancellationToken cancellationToken)
    {
        await log.AppendAsync(Question("q"), cancellationToken).ConfigureAwait(false);
        await Expect.CancelledAsync(token => log.AppendAsync(Question("other"), token), "AppendAsync").ConfigureAwait(false);
        await Expect.CancelledAsync(token => ListAsync(log, SampleValues.Anna, new QuestionLogFilter(), token), "ListAsync").ConfigureAwait(false);
        await Expect.CancelledAsync(token => log.EraseAsync(Ticket, token), "EraseAsync").ConfigureAwait(false);
        await Expect.CancelledAsync(token => log.RemoveAsync(SampleValues.Start, token), "RemoveAsync").ConfigureAwait(false);
    }

    private static async Task Reopened_AfterAcknowledgedAdditions_AllKept(StoreFixture<IQuestionLog> fixture, CancellationToken cancellationToken)
    {
        await fixture.Store.AppendAsync(Question("q"), cancellationToken).ConfigureAwait(false);
        var log = await fixture.ReopenStoreAsync(cancellationToken).ConfigureAwait(false);
        await ExpectIdsAsync(log, new QuestionLogFilter(), ["q"], cancellationToken).ConfigureAwait(false);
    }

    private static UnansweredQuestion Question(string id, int minutes = 0) => new()
    {
        Id = id,
        Ticket = Ticket,
        Resources = [Book],
        AskedAt = SampleValues.Start.AddMinutes(minutes),
        Text = "Do you have it?",
        Language = "en",
        Reason = UnansweredReason.NoEvidence,
    };

    private static async Task AppendAsync(IQuestionLog log, CancellationToken cancellationToken, params UnansweredQuestion[] questions)
    {
        foreach (var question in questions)
        {
            await log.AppendAsync(question, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<List<UnansweredQuestion>> ListAsync(
        IQuestionLog log, TenantId tenant, QuestionLogFilter filter, CancellationToken cancellationToken)
    {
        var questions = new List<UnansweredQuestion>();
        await foreach (var question in log.ListAsync(tenant, filter, cancellationToken).ConfigureAwait(false))
        {
            questions.Add(question);
        }

        return questions;
    }

    private static async Task ExpectIdsAsync(IQuestionLog log, QuestionLogFilter filter, string[] expected, CancellationToken cancellationToken)
    {
        var stored = await ListAsync(log, SampleValues.Anna, filter, cancellationToken).ConfigureAwait(false);
        Expect.Sequence(expected, stored.Select(static question => question.Id), $"ids listed by {filter}");
    }
}
