namespace AiAssistant.Architecture.Tests.Baselines;

public sealed class BaselineTests
{
    public static TheoryData<string> Projects => [.. Repository.SourceProjects()];

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task PublicApi_OfEachPackage_IsTheAcceptedOne(string project)
    {
        var present = Baseline.Present(project);
        if (Baseline.IsAccepting)
        {
            await File.WriteAllTextAsync(Baseline.PathOf(project), present, TestContext.Current.CancellationToken);
        }

        var path = Baseline.PathOf(project);
        var accepted = File.Exists(path) ? await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken) : "";

        Assert.True(
            Baseline.Differences(accepted, present).ToArray() is [] && accepted.ReplaceLineEndings("\n") == present,
            $"The public API of {project} is not the accepted one. If that is meant, run tests/accept-api and commit its PublicApi.txt.\n"
            + string.Join('\n', Baseline.Differences(accepted, present)));
    }

    [Fact]
    public void Differences_MemberThatCameAndOneThatWent_AreNamedWithTheirType() =>
        Assert.Equal(
            ["- N: class C void A()", "+ N: class C void B()"],
            Baseline.Differences("N: class C\n    void A()\n    void X()\n", "N: class C\n    void B()\n    void X()\n"));

    [Fact]
    public void Of_ShapesOfAllKinds_AreWrittenAsDeclared() =>
        Assert.Equal(
            """
            AiAssistant.Architecture.Tests.Baselines: interface IShape<T> : IDisposable where T : class, new()
                Task<T?> FindAsync(IReadOnlyList<string?> names, int limit = 5, CancellationToken cancellationToken = default)
            AiAssistant.Architecture.Tests.Baselines: abstract class OpenShape
                protected OpenShape(string name)
                protected abstract string? Name { get; }
                static bool TryRead(string text, out int value)
                virtual void Draw(params string[] lines)
            AiAssistant.Architecture.Tests.Baselines: sealed record RecordShape
                RecordShape(string Name, int? Count = null)
                const string Kind = "record"
                int? Count { get; init; }
                required Uri? Link { get; init; }
                string Name { get; init; }
                string[] Split(StringSplitOptions how = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            AiAssistant.Architecture.Tests.Baselines: sealed record SecretShape
                SecretShape(string Key)
                string Key { get; init; }
            AiAssistant.Architecture.Tests.Baselines: enum ShapeKind
                Open = 0
                Record = 1
            """.ReplaceLineEndings("\n"),
            PublicApiText.Of([typeof(IShape<>), typeof(OpenShape), typeof(RecordShape), typeof(SecretShape), typeof(ShapeKind)]).TrimEnd());
}
