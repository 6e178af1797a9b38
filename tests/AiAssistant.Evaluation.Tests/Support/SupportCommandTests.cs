using System.Text.Json;

namespace AiAssistant.Evaluation.Tests.Support;

public sealed class SupportCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Run_AnsweredAndNot_Counts()
    {
        var corpus = await WriteAsync("corpus.jsonl", """{"_id":"p","text":"The parcel locker stands in Bridge Street. It is open day and night."}""");
        var queries = await WriteAsync("queries.jsonl",
            """{"_id":"1","text":"Where does the parcel locker stand?","source_doc":"p","is_impossible":false}""" + "\n"
            + """{"_id":"2","text":"How much does a giraffe weigh in Kenya?","source_doc":"p","is_impossible":true}""");
        var run = await VerbRun.OfAsync("support", "--corpus", corpus, "--queries", queries, "--language", "en");
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(1, report.RootElement.GetProperty("answered").GetInt32());
        Assert.Equal(1, report.RootElement.GetProperty("auroc").GetDouble());
    }

    private async Task<string> WriteAsync(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(file, text);
        return file;
    }
}
