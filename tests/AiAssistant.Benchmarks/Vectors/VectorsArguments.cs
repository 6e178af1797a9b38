using System.Globalization;

namespace AiAssistant.Benchmarks.Vectors;

/// <summary>What the command <c>vectors</c> was told.</summary>
internal sealed record VectorsArguments
{
    public const string Usage = "vectors [--count N] [--dims D] [--limit K] [--threads T] [--documents F.tsv[.gz]] [--queries F.tsv[.gz]] [--json]";

    /// <summary>How many vectors.</summary>
    public int Count { get; private init; } = 100_000;

    public int Dimensions { get; private init; } = 384;

    /// <summary>How many are found for a question.</summary>
    public int Limit { get; private init; } = 10;

    /// <summary>On how many threads a question is asked.</summary>
    public int Threads { get; private init; } = 1;

    /// <summary>Texts, id TAB text; null: made up.</summary>
    public string? Documents { get; private init; }

    /// <summary>Questions, id TAB text; null: pieces of the texts.</summary>
    public string? Queries { get; private init; }

    /// <exception cref="ArgumentException">An argument is not known or has no value.</exception>
    public static VectorsArguments Parse(ReadOnlySpan<string> args)
    {
        var parsed = new VectorsArguments();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--json")
            {
                continue; // the only form there is
            }

            if (i + 1 == args.Length)
            {
                throw new ArgumentException($"'{args[i]}' has no value. Usage: {Usage}", nameof(args));
            }

            var value = args[i + 1];
            parsed = args[i++] switch
            {
                "--count" => parsed with { Count = Number(value) },
                "--dims" => parsed with { Dimensions = Number(value) },
                "--limit" => parsed with { Limit = Number(value) },
                "--threads" => parsed with { Threads = Number(value) },
                "--documents" => parsed with { Documents = value },
                "--queries" => parsed with { Queries = value },
                var unknown => throw new ArgumentException($"'{unknown}' is not known. Usage: {Usage}", nameof(args)),
            };
        }

        return parsed;
    }

    private static int Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"'{value}' is not a number above 0.", nameof(value));
}
