using System.CommandLine;
using Spectre.Console;

namespace ConsoleHost;

/// <summary>The command line.</summary>
internal static class ConsoleCommand
{
    public static RootCommand Create()
    {
        Option<FileInfo?> offers = new("--offers") { Description = "A Google product feed (RSS 2.0 XML or tab-separated text) to learn offers from, instead of the demonstration shop." };
        Option<FileInfo?> knowledgeBase = new("--knowledge-base") { Description = "A knowledge base (JSON) to learn, instead of the demonstration shop's." };
        Option<FileInfo?> tickets = new("--tickets") { Description = "Tickets (JSON lines) to handle: each enters as one new ticket with its first customer message." };
        Option<FileInfo?> workflows = new("--workflows") { Description = "Workflows (JSON) that decide, instead of: every message is answered from all resources." };
        Option<FileInfo?> report = new("--report") { Description = "Where to write what became of every ticket (JSON)." };
        Option<string?> language = new("--language")
        {
            Description = "A two-letter code (pl, fr, en, de): the language to answer in where the customer's cannot be told; the demonstration then tells that language's part alone.",
        };
        language.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string?>() is { } code && (code.Length != 2 || !code.All(char.IsAsciiLetterLower)))
            {
                result.AddError($"'{code}' is no language. Give a two-letter code such as pl, fr, en or de.");
            }
        });

        RootCommand root = new("AiAssistant in a console: learns a shop, then answers its customers. In a terminal it chats; without one it tells the same story once.")
        {
            offers, knowledgeBase, tickets, workflows, report, language,
        };
        root.SetAction((parsed, cancellationToken) =>
        {
            var options = new ConsoleOptions(
                parsed.GetValue(offers), parsed.GetValue(knowledgeBase), parsed.GetValue(tickets), parsed.GetValue(workflows), parsed.GetValue(report), parsed.GetValue(language));
            return new ConsoleApplication(CreateConsole()).RunAsync(options, cancellationToken);
        });
        return root;
    }

    /// <summary>In a terminal as it comes; into a file or a pipe plain text in wide lines.</summary>
    private static IAnsiConsole CreateConsole()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var plain = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
        plain.Profile.Width = 160;
        return plain;
    }
}
