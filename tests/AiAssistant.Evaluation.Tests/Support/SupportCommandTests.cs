using AiAssistant.Evaluation.Support;

namespace AiAssistant.Evaluation.Tests.Support;

public sealed class SupportCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aiassistant-eval-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Run_AnsweredAndNot_Counts()
    {
        var corpus = await WriteAsync("corpus.jsonl", """{"_id":"p","text":"The parcel locker stands in Bridge Street. It is open day and night."}""");
        var queries = await WriteAsync("queries.jsonl",
            """{"_id":"1","text":"Where does the parcel locker stand?","source_doc":"p","is_impossible":false}""" + "\n"
            + """{"_id":"2","text":"How much does a giraffe weigh in Kenya?","source_doc":"p","is_impossible":true}""");
        var report = (await VerbRun.OfAsync(SupportCommand.Create(), "--corpus", corpus, "--queries", queries, "--language", "en")).Report();
        Assert.Equal(1, report.GetProperty("answered").GetInt32());
        Assert.Equal(1, report.GetProperty("auroc").GetDouble());
    }

    private async Task<string> WriteAsync(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        return file;
    }
}
