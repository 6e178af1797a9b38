using System.Globalization;
using System.Text.Json;
using ConsoleHost.Texts;
using Spectre.Console;

namespace ConsoleHost.Tests;

/// <summary>Runs the console host in a folder of its own and keeps what it printed and reported.</summary>
internal sealed class ConsoleRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aiassistant-console-");

    public string Output { get; private set; } = "";

    public JsonElement Report { get; private set; }

    public FileInfo Write(string name, string content)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, name));
        File.WriteAllText(file.FullName, content);
        return file;
    }

    public FileInfo Write(string name, byte[] content)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, name));
        File.WriteAllBytes(file.FullName, content);
        return file;
    }

    public FileInfo Missing(string name) => new(Path.Combine(_folder.FullName, name));

    public Task<int> RunAsync(string address) => RunAsync(new ConsoleOptions { Offers = address, Report = Missing("report.json") }, TestContext.Current.CancellationToken);

    public Task<int> RunAsync(
        FileInfo? offers = null,
        FileInfo? knowledgeBase = null,
        FileInfo? tickets = null,
        FileInfo? workflows = null,
        string? language = null,
        FileInfo? report = null,
        string? explain = null,
        CancellationToken? cancellationToken = null)
    {
        ConsoleOptions options = new()
        {
            Offers = offers?.FullName,
            KnowledgeBase = knowledgeBase,
            Tickets = tickets,
            Workflows = workflows,
            Report = report ?? Missing("report.json"),
            Language = language,
            Explain = explain,
        };
        return RunAsync(options, cancellationToken ?? TestContext.Current.CancellationToken);
    }

    public JsonElement Ticket(string id) => Report.GetProperty("tickets").EnumerateArray().Single(ticket => ticket.GetProperty("id").GetString() == id);

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<int> RunAsync(ConsoleOptions options, CancellationToken cancellationToken)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Interactive = InteractionSupport.No,
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
        });
        console.Profile.Width = 240;
        var exitCode = await new ConsoleApplication(console, SellerWords.For(options.Language, CultureInfo.InvariantCulture)).RunAsync(options, cancellationToken);
        Output = output.ToString();
        if (File.Exists(options.Report!.FullName))
        {
            using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(options.Report.FullName, TestContext.Current.CancellationToken));
            Report = document.RootElement.Clone();
        }

        return exitCode;
    }
}
