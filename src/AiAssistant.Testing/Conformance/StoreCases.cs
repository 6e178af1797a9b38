using System.Runtime.CompilerServices;

namespace AiAssistant.Testing.Conformance;

/// <summary>Lists the cases of stores, most of which need the store alone.</summary>
internal static class StoreCases
{
    public static CaseList<StoreFixture<TStore>> For<TStore>(Func<TStore> create)
        where TStore : class => new(_ => Task.FromResult(new StoreFixture<TStore>(create())));

    public static CaseList<StoreFixture<TStore>> Add<TStore>(
        this CaseList<StoreFixture<TStore>> cases,
        string requirement,
        Func<TStore, CancellationToken, Task> check,
        [CallerArgumentExpression(nameof(check))] string name = "")
        where TStore : class => cases.Add(requirement, (fixture, cancellationToken) => check(fixture.Store, cancellationToken), name);

    /// <summary>A case about durability: passes a store that promises none.</summary>
    public static CaseList<StoreFixture<TStore>> AddDurable<TStore>(
        this CaseList<StoreFixture<TStore>> cases,
        string requirement,
        Func<StoreFixture<TStore>, CancellationToken, Task> check,
        [CallerArgumentExpression(nameof(check))] string name = "")
        where TStore : class =>
        cases.Add(requirement, (fixture, cancellationToken) => fixture.ReopenAsync is null ? Task.CompletedTask : check(fixture, cancellationToken), name);
}
