using System.Runtime.CompilerServices;

namespace AiAssistant.Testing.Conformance;

/// <summary>The cases of a suite while they are listed. Each is named after the method that checks it.</summary>
internal sealed class CaseList<TFixture>(Func<CancellationToken, Task<TFixture>> createAsync)
    where TFixture : ConformanceFixture
{
    private readonly List<ConformanceCase> _cases = [];

    public IReadOnlyList<ConformanceCase> Cases => _cases;

    public CaseList<TFixture> Add(
        string requirement, Func<TFixture, CancellationToken, Task> check, [CallerArgumentExpression(nameof(check))] string name = "")
    {
        _cases.Add(new ConformanceCase(name, requirement, RunAsync));
        return this;

        async Task RunAsync(CancellationToken cancellationToken)
        {
            var fixture = await createAsync(cancellationToken).ConfigureAwait(false);
            await using (fixture.ConfigureAwait(false))
            {
                await check(fixture, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public CaseList<TFixture> AddRange(Action<CaseList<TFixture>> group)
    {
        group(this);
        return this;
    }
}
