#pragma warning disable SA1402, CA1040, CA1812, CA1852, MA0053 // Declarations to be written out, nothing more.
namespace AiAssistant.Architecture.Tests.Baselines;

internal enum ShapeKind
{
    Open,
    Record,
}

internal interface IShape<T> : IDisposable
    where T : class, new()
{
    Task<T?> FindAsync(IReadOnlyList<string?> names, int limit = 5, CancellationToken cancellationToken = default);
}

internal abstract class OpenShape
{
    protected OpenShape(string name) => Hidden = name;

    protected abstract string? Name { get; }

    private string Hidden { get; }

    public static bool TryRead(string text, out int value) => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out value);

    public virtual void Draw(params string[] lines) => Console.Out.WriteLine(Hidden);
}

internal sealed record RecordShape(string Name, int? Count = null)
{
    public const string Kind = "record";

    public required Uri? Link { get; init; }

    public string[] Split(StringSplitOptions how = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) => Name.Split(' ', how);
}

internal sealed record SecretShape(string Key)
{
    private bool PrintMembers(System.Text.StringBuilder builder) => builder.Length > Key.Length;
}
