using System.Text.Json;
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

    public async Task<int> RunAsync(
        FileInfo? offers = null,
        FileInfo? knowledgeBase = null,
        FileInfo? tickets = null,
        FileInfo? workflows = null,
        string? language = null,
        FileInfo? report = null,
        CancellationToken? cancellationToken = null)
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
        report ??= Missing("report.json");
        var exitCode = await new ConsoleApplication(console)
            .RunAsync(new ConsoleOptions(offers, knowledgeBase, tickets, workflows, report, language), cancellationToken ?? TestContext.Current.CancellationToken);
        Output = output.ToString();
        if (File.Exists(report.FullName))
        {
            using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(report.FullName, TestContext.Current.CancellationToken));
            Report = document.RootElement.Clone();
        }

        return exitCode;
    }

    public JsonElement Ticket(string id) => Report.GetProperty("tickets").EnumerateArray().Single(ticket => ticket.GetProperty("id").GetString() == id);

    public void Dispose() => _folder.Delete(recursive: true);
}
