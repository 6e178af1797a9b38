using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AiAssistant.Testing.Conformance;

/// <summary>What a case expects; throws when it is not so.</summary>
internal static class Expect
{
    public static void That(bool holds, string expected, string seen)
    {
        if (!holds)
        {
            throw Failure(expected, seen);
        }
    }

    public static void Equal<T>(T expected, T seen, string what) =>
        That(EqualityComparer<T>.Default.Equals(expected, seen), $"{what}: {Describe(expected)}", Describe(seen));

    public static void Sequence<T>(IEnumerable<T> expected, IEnumerable<T> seen, string what)
    {
        T[] wanted = [.. expected];
        T[] found = [.. seen];
        That(wanted.SequenceEqual(found), $"{what}: {Describe(wanted)}", Describe(found));
    }

    public static T NotNull<T>(T? seen, string what)
        where T : class => seen ?? throw Failure(what, "null");

    /// <summary>Compares two records by their contents, lists and dictionaries included.</summary>
    public static void Alike<T>(T expected, T seen, JsonTypeInfo<T> type, string what)
    {
        var difference = JsonDifference.Find(JsonSerializer.SerializeToElement(expected, type), JsonSerializer.SerializeToElement(seen, type));
        if (difference is not null)
        {
            throw Failure($"{what}{difference.Place}: {difference.Expected}", difference.Seen);
        }
    }

    public static async Task<TException> ThrowsAsync<TException>(Func<Task> action, string what)
        where TException : Exception
    {
        try
        {
            await action().ConfigureAwait(false);
        }
        catch (TException expected)
        {
            return expected;
        }
        catch (Exception other)
        {
            throw Failure($"{what}: {typeof(TException).Name}", Describe(other));
        }

        throw Failure($"{what}: {typeof(TException).Name}", "no exception");
    }

    /// <summary>Calls with a token that is cancelled already.</summary>
    public static Task CancelledAsync(Func<CancellationToken, Task> action, string what) =>
        ThrowsAsync<OperationCanceledException>(() => action(new CancellationToken(canceled: true)), what);

    public static string Describe(Exception exception) => $"{exception.GetType().Name}: {exception.Message}";

    private static string Describe<T>(T value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        System.Collections.IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Take(20))}]",
        _ => value.ToString() ?? "",
    };

    private static ConformanceException Failure(string expected, string seen) =>
        new($"Expected {expected}; seen {seen}.") { Expected = expected, Seen = seen };
}
