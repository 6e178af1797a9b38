using System.CommandLine;
using System.Globalization;
using ConsoleHost.Texts;
using Spectre.Console;

namespace ConsoleHost;

/// <summary>The command line.</summary>
internal static class ConsoleCommand
{
    public static RootCommand Create()
    {
        Option<string?> offers = new("--offers")
        {
            Description = "A Google product feed (RSS 2.0, Atom or tab-separated text; a file or an http(s) address) to learn offers from, "
                + "instead of the demonstration shop.",
        };
        Option<FileInfo?> knowledgeBase = new("--knowledge-base") { Description = "A knowledge base (JSON) to learn, instead of the demonstration shop's." };
        Option<FileInfo?> tickets = new("--tickets")
        {
            Description = "Tickets (JSON lines) to handle: each enters as one new ticket with its first customer message.",
        };
        Option<FileInfo?> workflows = new("--workflows")
        {
            Description = "Workflows (JSON) that decide, instead of: every message is answered from all resources.",
        };
        Option<FileInfo?> report = new("--report") { Description = "Where to write what became of every ticket (JSON)." };
        Option<string?> explain = new("--explain")
        {
            Description = "A ticket to explain: what happened, what each workflow said and why, on which evidence was answered, what was done. "
                + "By its id in --tickets; story-1, story-2 … in the demonstration.",
        };
        Option<bool> noButtons = new("--no-buttons")
        {
            Description = "In the chat, customers ask for a person by a keyword in the text, as in e-mail, and not by a button.",
        };
        Option<string?> language = new("--language")
        {
            Description = "A two-letter code (pl, fr, en, de): the language of the screen, and the one to answer in where the customer's cannot be told; "
                + "the demonstration without a terminal then tells that language's part alone.",
        };
        language.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string?>() is { } code && (code.Length != 2 || !code.All(char.IsAsciiLetterLower)))
            {
                result.AddError($"'{code}' is no language. Give a two-letter code such as pl, fr, en or de.");
            }
        });

        RootCommand root = new(
            "AiAssistant in a console: learns a shop, then answers its customers. In a terminal it shows menus for the seller and a chat for the customer; "
            + "without one it tells the same story once.")
        {
            offers, knowledgeBase, tickets, workflows, report, explain, language, noButtons,
        };
        root.SetAction((parsed, cancellationToken) =>
        {
            ConsoleOptions options = new()
            {
                Offers = parsed.GetValue(offers),
                KnowledgeBase = parsed.GetValue(knowledgeBase),
                Tickets = parsed.GetValue(tickets),
                Workflows = parsed.GetValue(workflows),
                Report = parsed.GetValue(report),
                Explain = parsed.GetValue(explain),
                Language = parsed.GetValue(language),
                NoButtons = parsed.GetValue(noButtons),
            };
            var words = SellerWords.For(options.Language, CultureInfo.CurrentUICulture);
            return new ConsoleApplication(CreateConsole(), words).RunAsync(options, cancellationToken);
        });
        return root;
    }

    /// <summary>
    /// In a terminal as it comes; into a file or a pipe plain text in wide lines. Menus need a terminal that can move its cursor, and keys from a person.
    /// </summary>
    private static IAnsiConsole CreateConsole()
    {
        if (!Console.IsOutputRedirected)
        {
            var terminal = AnsiConsole.Console;
            terminal.Profile.Capabilities.Interactive &= terminal.Profile.Capabilities.Ansi && !Console.IsInputRedirected;
            return terminal;
        }

        var plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        plain.Profile.Width = 160;
        return plain;
    }
}
