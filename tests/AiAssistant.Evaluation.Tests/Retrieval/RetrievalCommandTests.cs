using System.CommandLine;
using System.Text.Json;
using AiAssistant.Evaluation.Retrieval;

namespace AiAssistant.Evaluation.Tests.Retrieval;

public sealed class RetrievalCommandTests : IDisposable
{
    private const string Corpus = """
        {"_id": "d1", "title": "Dostawa", "text": "Wysyłamy paczki w dwa dni.", "extra": {"a": [1]}}
        {"_id": "d2", "title": "Zwroty", "text": "Towar można zwrócić w 30 dni."}

        {"_id": "d3", "title": "Gwarancja", "text": "Gwarancja trwa dwa lata."}
        """;

    private const string Queries = """
        {"_id": "q1", "text": "Kiedy wyślecie paczkę?", "other": true}
        {"_id": "q2", "text": "Jak długo trwa gwarancja?"}
        {"_id": "q3", "text": "Nikt tego nie oceniał"}
        """;

    private const string Qrels = "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td3\t2\nq2\td1\t0\nunknown\td1\t1\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aiassistant-eval-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("lexical")]
    [InlineData("vector")]
    [InlineData("hybrid")]
    public async Task Retrieval_SmallSet_PrintsOneJsonObject(string mode)
    {
        var (code, output, error) = await RunAsync(Corpus, Queries, Qrels, "--language", "pl", "--mode", mode);
        Assert.Equal("", error);
        Assert.Equal(0, code);
        using var report = JsonDocument.Parse(output);
        string[] expected =
        [
            "documents", "queries", "ndcg_at_10", "recall_at_100", "mrr_at_10", "p50_ms", "p95_ms", "p99_ms", "queries_per_second", "documents_per_second",
            "index_bytes",
        ];
        Assert.Equal(expected, report.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(3, report.RootElement.GetProperty("documents").GetInt32());
        Assert.Equal(2, report.RootElement.GetProperty("queries").GetInt32());
        Assert.Equal(1, report.RootElement.GetProperty("ndcg_at_10").GetDouble());
        Assert.True(report.RootElement.GetProperty("index_bytes").GetInt64() > 0);
    }

    [Fact]
    public async Task Retrieval_QrelsWithoutHeader_AreRead()
    {
        var (code, output, _) = await RunAsync(Corpus, Queries, Qrels[(Qrels.IndexOf('\n', StringComparison.Ordinal) + 1)..], "--language", "pl");
        Assert.Equal(0, code);
        Assert.Contains("\"queries\":2", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retrieval_TextOnly_LeavesTitlesOut()
    {
        const string Qrel = "q\td2\t1\n";
        var query = """{"_id": "q", "text": "zwroty"}""";
        var (_, with, _) = await RunAsync(Corpus, query, Qrel, "--mode", "lexical");
        var (_, without, _) = await RunAsync(Corpus, query, Qrel, "--mode", "lexical", "--text-only");
        Assert.Contains("\"ndcg_at_10\":1,", with, StringComparison.Ordinal);
        Assert.Contains("\"ndcg_at_10\":0,", without, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retrieval_Run_WritesWhatWasFound()
    {
        var run = Path.Combine(_folder.FullName, "run.tsv");
        await RunAsync(Corpus, Queries, Qrels, "--language", "pl", "--mode", "lexical", "--run", run);
        var lines = await File.ReadAllLinesAsync(run, TestContext.Current.CancellationToken);
        Assert.Equal("query-id\tcorpus-id\trank\tscore", lines[0]);
        Assert.StartsWith("q1\td1\t1\t", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"_id\": \"d1\", \"text\": \"a\"}\n{\"_id\": \"d2\", ", Queries, Qrels, "corpus:2: not a JSON object")]
    [InlineData("[1]", Queries, Qrels, "corpus:1: not a JSON object")]
    [InlineData("null", Queries, Qrels, "corpus:1: the object has no \"_id\"")]
    [InlineData("{\"text\": \"a\"}", Queries, Qrels, "corpus:1: the object has no \"_id\"")]
    [InlineData("{\"_id\": \"d1\"}\n{\"_id\": \"d1\"}", Queries, Qrels, "corpus:2: the \"_id\" was used in line 1")]
    [InlineData("", Queries, Qrels, "corpus: no passages")]
    [InlineData(Corpus, "{\"_id\": 7, \"text\": \"a\"}", Qrels, "queries:1: not a JSON object")]
    [InlineData(Corpus, Queries, "query-id\tcorpus-id\tscore\nq1 d1 1\n", "qrels:2: 1 columns")]
    [InlineData(Corpus, Queries, "query-id\tcorpus-id\tscore\nq1\td1\tyes\n", "qrels:2: the score is not a whole number")]
    [InlineData(Corpus, Queries, "query-id\tcorpus-id\tscore\n", "judges none of the queries")]
    public async Task Retrieval_BadInput_SaysWhereAndWhatWithoutOutput(string corpus, string queries, string qrels, string expected)
    {
        var (code, output, error) = await RunAsync(corpus, queries, qrels);
        Assert.Equal(1, code);
        Assert.Equal("", output);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retrieval_MissingFileOrInvalidUtf8_SaysSo()
    {
        var (code, output, error) = await RunAsync(Corpus, Queries, null);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("there is no such file", error, StringComparison.Ordinal);

        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, "qrels"), [0x71, 0xFF, 0xFE, 0x0A], TestContext.Current.CancellationToken);
        (code, output, error) = await RunAsync(Corpus, Queries, null);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("not UTF-8", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,")]
    [InlineData("0,", "--typos", "9")]
    [InlineData("1,", "--typos", "1", "--seed", "7")] // which the index corrects
    [InlineData("1,", "--typos", "0")]
    public async Task Retrieval_Typos_AreMadeInQuestions(string expected, params string[] more)
    {
        var (code, output, _) = await RunAsync(Corpus, """{"_id": "q1", "text": "gwarancja"}""", "q1\td3\t1\n", ["--mode", "lexical", .. more]);
        Assert.Equal(0, code);
        Assert.Contains($"\"ndcg_at_10\":{expected}", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("10")]
    [InlineData("one")]
    public async Task Retrieval_TyposOutOfRange_IsAnError(string typos)
    {
        var (code, output, error) = await RunAsync(Corpus, Queries, Qrels, "--typos", typos);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("--typos", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retrieval_UnknownMode_IsAnError()
    {
        var (code, _, error) = await RunAsync(Corpus, Queries, Qrels, "--mode", "magic");
        Assert.Equal(1, code);
        Assert.Contains("magic", error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string corpus, string queries, string? qrels, params string[] more)
    {
        var token = TestContext.Current.CancellationToken;
        string Place(string name) => Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(Place("corpus"), corpus, token);
        await File.WriteAllTextAsync(Place("queries"), queries, token);
        if (qrels is not null)
        {
            await File.WriteAllTextAsync(Place("qrels"), qrels, token);
        }

        using var output = new StringWriter();
        using var error = new StringWriter();
        var parsed = new RootCommand { RetrievalCommand.Create() }
            .Parse(["retrieval", "--corpus", Place("corpus"), "--queries", Place("queries"), "--qrels", Place("qrels"), .. more]);
        if (parsed.Action is System.CommandLine.Invocation.ParseErrorAction action)
        {
            action.ShowHelp = false;
        }

        var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, token);
        return (code, output.ToString(), error.ToString());
    }
}
