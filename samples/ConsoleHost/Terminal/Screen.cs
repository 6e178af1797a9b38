using AiAssistant;
using ConsoleHost.Texts;
using Spectre.Console;

namespace ConsoleHost.Terminal;

/// <summary>What a person sees and is asked. All texts given to it are plain: they are escaped here.</summary>
internal sealed class Screen(IAnsiConsole console, SellerWords words)
{
    public IAnsiConsole Console => console;

    public SellerWords Words => words;

    /// <summary>Begins something new, such as Settings &gt; AI settings.</summary>
    public void Heading(params IEnumerable<string> path)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{Markup.Escape(Path(path))}[/]").LeftJustified());
    }

    /// <summary>Where the person is, as the title of a list.</summary>
    public static string Path(params IEnumerable<string> path) => string.Join(" > ", path);

    /// <summary>Writes a text in a style; what is too long for a line goes on under its beginning.</summary>
    public void Say(string text, string style = "default", int indent = 0)
    {
        var visible = VisibleText.Of(text);
        foreach (var (start, end) in TextRows.Wrap(visible, Math.Max(console.Profile.Width - indent, 20)))
        {
            console.Write(new Text($"{new string(' ', indent)}{visible[start..end].TrimEnd()}\n", Style.Parse(style)));
        }
    }

    /// <summary>Errors red, warnings yellow.</summary>
    public void Show(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Say(words.Sentence(finding), finding.Severity == FindingSeverity.Error ? "red" : "yellow");
        }
    }

    /// <summary>Lets the person choose; null when they went back.</summary>
    public Task<Choice<T>?> ChooseAsync<T>(string title, IReadOnlyList<Choice<T>> choices, int focus = 0, CancellationToken cancellationToken = default) =>
        new ChoiceList<T>(console, words, new ChoiceView<T>(title, choices), focus).ShowAsync(cancellationToken);

    /// <summary>Lets the person choose from what may change while they look; null when they went back.</summary>
    public async Task<Choice<T>?> ChooseAsync<T>(ChoiceView<T> first, int focus, IAsyncEnumerable<ChoiceView<T>>? changes, CancellationToken cancellationToken)
    {
        await using ChoiceList<T> list = new(console, words, first, focus, changes);
        return await list.ShowAsync(cancellationToken);
    }

    /// <summary>Lets the person tick; null when they went back.</summary>
    public Task<IReadOnlyList<T>?> TickAsync<T>(string title, IReadOnlyList<Choice<T>> choices, IEnumerable<T> ticked, CancellationToken cancellationToken) =>
        new TickList<T>(console, words, title, choices, ticked).ShowAsync(cancellationToken);

    /// <summary>Asks yes or no; going back is no.</summary>
    public async Task<bool> ConfirmAsync(string question, CancellationToken cancellationToken)
    {
        IReadOnlyList<Choice<bool>> choices = [new(words["label.no"], false), new(words["label.yes"], true)];
        return await ChooseAsync(question, choices, cancellationToken: cancellationToken) is { Value: true };
    }

    /// <summary>Lets the person choose a kind and fill it in; who goes back from filling in chooses again. Null when they went back from the choice.</summary>
    public async Task<T?> AddOneOfAsync<T>(
        string title, IReadOnlyList<T> kinds, Func<T, string> name, Func<T, CancellationToken, Task<T?>> editAsync, CancellationToken cancellationToken)
        where T : class
    {
        var choices = kinds.Select(kind => new Choice<T>(name(kind), kind)).ToList();
        while (await ChooseAsync(title, choices, cancellationToken: cancellationToken) is { } chosen)
        {
            if (await editAsync(chosen.Value, cancellationToken) is { } added)
            {
                return added;
            }
        }

        return null;
    }

    /// <summary>Lets the person change one of a list, or remove it; when they go back it stays as it is.</summary>
    public async Task EditOrRemoveAsync<T>(
        string title, List<T> list, int index, Func<T, CancellationToken, Task<T?>> editAsync, CancellationToken cancellationToken)
        where T : class
    {
        IReadOnlyList<Choice<bool>> choices = [new(words["label.edit"], true), new(words["remove"], false)];
        switch ((await ChooseAsync(title, choices, cancellationToken: cancellationToken))?.Value)
        {
            case true:
                list[index] = await editAsync(list[index], cancellationToken) ?? list[index];
                break;
            case false:
                list.RemoveAt(index);
                break;
        }
    }

    /// <summary>Lets the person write one line; null when they went back.</summary>
    public Task<string?> WriteLineAsync(string title, string text, CancellationToken cancellationToken) =>
        WriteAsync(new TextEntry(console, words, title, text) { IsOneLine = true }, cancellationToken);

    /// <summary>Lets the person write a text of any number of lines; null when they went back.</summary>
    public Task<string?> WriteTextAsync(string title, string text, CancellationToken cancellationToken) =>
        WriteAsync(new TextEntry(console, words, title, text), cancellationToken);

    private static async Task<string?> WriteAsync(TextEntry entry, CancellationToken cancellationToken) =>
        await entry.ShowAsync(cancellationToken) is { End: EntryEnd.Done } written ? written.Text : null;
}
