namespace AiAssistant.Testing.Conformance;

/// <summary>One thing that an implementation of a seam must get right, checked when it is run. Suites such as <see cref="ResourceStoreConformance"/> list
/// them.</summary>
/// <remarks>
/// <para>Needs no test framework; every one can enumerate the cases of a suite and run them one by one. Cases may run at once: each has an implementation of
/// its own. With xUnit:</para>
/// <example>
/// <code>
/// public sealed class MyStoreTests
/// {
///     public static TheoryData&lt;ConformanceCase&gt; Cases => [.. ResourceStoreConformance.Cases(() => new MyStore())];
///
///     [Theory, MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
///     public Task Store_Keeps_ItsContract(ConformanceCase c) => c.RunAsync(TestContext.Current.CancellationToken);
/// }
/// </code>
/// </example>
/// </remarks>
public sealed class ConformanceCase
{
    // A hanging implementation fails instead of holding up the whole test run.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(1);

    private readonly Func<CancellationToken, Task> _check;

    internal ConformanceCase(string name, string requirement, Func<CancellationToken, Task> check)
    {
        Name = name;
        Requirement = requirement;
        _check = check;
    }

    /// <summary>Names the case within its suite, as <c>Member_Condition_Result</c>; stable.</summary>
    public string Name { get; }

    /// <summary>The sentence of the contract that is checked.</summary>
    public string Requirement { get; }

    /// <summary>Checks the implementation, made anew by the suite's factory and disposed of in the end.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <exception cref="ConformanceException">The implementation does not do what the contract says, throws what it must not, or does not end within a
    /// minute.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled by <paramref name="cancellationToken"/>.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await _check(cancellationToken).WaitAsync(TimeLimit, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (ConformanceException failed)
        {
            throw Failure(failed.Expected, failed.Seen, failed);
        }
        catch (TimeoutException late)
        {
            throw Failure($"an end within {TimeLimit.TotalSeconds} seconds", "none", late);
        }
        catch (Exception unexpected)
        {
            throw Failure("no exception", Expect.Describe(unexpected), unexpected);
        }
    }

    /// <summary>The name, as test explorers show it.</summary>
    public override string ToString() => Name;

    private ConformanceException Failure(string? expected, string? seen, Exception cause) =>
        new($"{Name} failed.{Environment.NewLine}Contract: {Requirement}{Environment.NewLine}Expected: {expected}{Environment.NewLine}Seen: {seen}", cause)
        {
            Case = Name,
            Requirement = Requirement,
            Expected = expected,
            Seen = seen,
        };
}
