using AiAssistant.Answering;
using AiAssistant.Answering.Spending;
using AiAssistant.InMemory;
using AiAssistant.Testing;
using AiAssistant.Tickets;
using Microsoft.Extensions.Logging.Abstractions;

namespace AiAssistant.Tests.Answering.Spending;

public sealed class AllowanceTests
{
    private static readonly TenantId Tenant = new("shop");
    private static readonly TicketId Ticket = new(Tenant, "t-1");
    private readonly ManualTimeProvider _time = new();
    private readonly InMemoryUsageStore _store;

    public AllowanceTests() => _store = new InMemoryUsageStore(_time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TryReserve_NoLimits_CountsForTicketAndDay()
    {
        var allowance = Of(new UsageBudget());

        Assert.True(await allowance.TryReserveAsync(1_000, Token));
        await allowance.SettleAsync(300, 1_000);

        Assert.Equal(new ModelUsage(1, 300), await _store.ReadAsync(UsageKey.Of(Ticket), Token));
        Assert.Equal(new ModelUsage(1, 300), await _store.ReadAsync(UsageKey.Of(Tenant, Today), Token));
    }

    [Theory]
    [InlineData(1, null, null, null)]
    [InlineData(null, 1_500, null, null)]
    [InlineData(null, null, 1, null)]
    [InlineData(null, null, null, 1_500)]
    public async Task TryReserve_LimitReached_RefusedAndNotCounted(int? callsPerTicket, int? tokensPerTicket, int? callsPerDay, int? tokensPerDay)
    {
        var allowance = Of(new UsageBudget
        {
            CallsPerTicket = callsPerTicket,
            TokensPerTicket = tokensPerTicket,
            CallsPerDay = callsPerDay,
            TokensPerDay = tokensPerDay,
        });

        Assert.True(await allowance.TryReserveAsync(1_000, Token));
        Assert.False(await allowance.TryReserveAsync(1_000, Token));

        Assert.Equal(new ModelUsage(1, 1_000), await _store.ReadAsync(UsageKey.Of(Ticket), Token));
    }

    [Fact]
    public async Task TryReserve_LessTakenThanReserved_LeavesRoomForMore()
    {
        var allowance = Of(new UsageBudget { TokensPerTicket = 1_500 });

        Assert.True(await allowance.TryReserveAsync(1_000, Token));
        await allowance.SettleAsync(400, 1_000);

        Assert.True(await allowance.TryReserveAsync(1_000, Token));
    }

    [Fact]
    public async Task TryReserve_ManyAtOnce_LimitOnCallsHoldsExactly()
    {
        var budget = new UsageBudget { CallsPerDay = 5 };

        var taken = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => Of(budget).TryReserveAsync(10, Token), Token)));

        Assert.InRange(taken.Count(one => one), 1, 5);
        Assert.Equal(new ModelUsage(taken.Count(one => one), 10 * taken.Count(one => one)), await _store.ReadAsync(UsageKey.Of(Tenant, Today), Token));
    }

    [Fact]
    public async Task TryReserve_NextDayOfTheTenantsZone_IsFreeAgain()
    {
        _time.Advance(new DateTimeOffset(2026, 3, 9, 22, 30, 0, TimeSpan.Zero) - _time.GetUtcNow());
        var budget = new UsageBudget { CallsPerDay = 1 };
        Assert.True(await Of(budget, "Europe/Warsaw").TryReserveAsync(10, Token));
        Assert.False(await Of(budget, "Europe/Warsaw").TryReserveAsync(10, Token));

        _time.Advance(TimeSpan.FromMinutes(30));

        Assert.True(await Of(budget, "Europe/Warsaw").TryReserveAsync(10, Token));
        Assert.Equal(new ModelUsage(1, 10), await _store.ReadAsync(UsageKey.Of(Tenant, new DateOnly(2026, 3, 10)), Token));
    }

    [Fact]
    public async Task TryReserve_OtherTicketOrNone_HasABudgetOfItsOwn()
    {
        var budget = new UsageBudget { CallsPerTicket = 1 };
        Assert.True(await Of(budget).TryReserveAsync(10, Token));
        Assert.False(await Of(budget).TryReserveAsync(10, Token));

        Assert.True(await Of(budget, ticket: new TicketId(Tenant, "t-2")).TryReserveAsync(10, Token));
        Assert.True(await Allowances(_store).Of(Scope(budget) with { Ticket = null }).TryReserveAsync(10, Token));
    }

    [Fact]
    public async Task TryReserve_StoreDown_AllowedOnlyWithoutLimits()
    {
        var down = new UnreachableUsageStore();

        Assert.True(await Allowances(down).Of(Scope(new UsageBudget())).TryReserveAsync(10, Token));
        await Assert.ThrowsAsync<AiAssistantException>(() => Allowances(down).Of(Scope(new UsageBudget { CallsPerDay = 1 })).TryReserveAsync(10, Token));
    }

    [Fact]
    public async Task Settle_StoreDown_DoesNotFail() => await Allowances(new UnreachableUsageStore()).Of(Scope(new UsageBudget())).SettleAsync(1, 2);

    private DateOnly Today => DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);

    private Allowance Of(UsageBudget budget, string timeZone = "Etc/UTC", TicketId? ticket = null) =>
        Allowances(_store).Of(Scope(budget) with { TimeZone = timeZone, Ticket = ticket ?? Ticket });

    private Allowances Allowances(IUsageStore store) => new(store, _time, NullLogger.Instance);

    private static AssistantScope Scope(UsageBudget budget) => new() { Tenant = Tenant, Resources = [], Messages = [], Ticket = Ticket, Budget = budget };
}
