using System.Globalization;
using ConsoleHost.Texts;

namespace ConsoleHost.Tests.Terminal;

/// <summary>The console host in a terminal, with a seller at its keys.</summary>
internal sealed class SellerSession : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aiassistant-seller-");
    private readonly TypedKeys _keys = new();
    private readonly ScreenText _screen = new();
    private readonly CancellationTokenSource _end = new();
    private Task<int> _run = Task.FromResult(0);

    /// <summary>The exit code, once the program has ended.</summary>
    public Task<int> Ended => _run.WaitAsync(Patience, TestContext.Current.CancellationToken);

    public string Screen => _screen.ToString();

    /// <summary>What was written since the last key.</summary>
    public string Latest => ScreenText.InOneLine(_screen.Since());

    public FileInfo File(string name) => new(Path.Combine(_folder.FullName, name));

    public FileInfo Write(string name, string content)
    {
        System.IO.File.WriteAllText(File(name).FullName, content);
        return File(name);
    }

    /// <summary>Starts the host with the small shop, and waits for the main menu.</summary>
    public Task StartAsync(string language = "en")
    {
        ConsoleOptions options = new()
        {
            Offers = Write("lamps.tsv", SmallShop.FeedTsv).FullName,
            KnowledgeBase = Write("shop.json", SmallShop.KnowledgeBase),
            Language = language,
        };
        SellerWords words = SellerWords.For(language, CultureInfo.InvariantCulture);
        TerminalDouble terminal = new(_screen, _keys);
        _run = Task.Run(() => new ConsoleApplication(terminal, words).RunAsync(options, _end.Token));
        return SeesAsync(words["menu"]);
    }

    /// <summary>Waits until the text is on the screen, written after the last key.</summary>
    public async Task SeesAsync(string text)
    {
        try
        {
            var seen = _screen.WaitForAsync(text, TestContext.Current.CancellationToken);
            await (await Task.WhenAny(seen, _run).WaitAsync(Patience, TestContext.Current.CancellationToken));
            Assert.Contains(text, Latest, StringComparison.Ordinal);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"'{text}' did not come. The screen since the last key:\n{_screen.Since()}");
        }
    }

    /// <summary>Presses keys, all at once.</summary>
    public void Press(params ConsoleKeyInfo[] keys)
    {
        _screen.Mark();
        _keys.Press(keys);
    }

    /// <summary>Chooses the line that begins with the text, once it is on the screen, and waits for what comes then.</summary>
    public async Task ChooseAsync(string line, string thenSees)
    {
        await SeesAsync(line);
        Press([.. Keys.Text(line), Keys.Enter]);
        await SeesAsync(thenSees);
    }

    /// <summary>Writes a text instead of what is there, ends with Enter, and waits for what comes then.</summary>
    public async Task WriteAsync(string text, string thenSees)
    {
        Press([Keys.Clear, .. Keys.Text(text), Keys.Enter]);
        await SeesAsync(thenSees);
    }

    /// <summary>Presses Enter, and waits for what comes then.</summary>
    public async Task EnterAsync(string thenSees)
    {
        Press(Keys.Enter);
        await SeesAsync(thenSees);
    }

    public async Task BackAsync(string thenSees)
    {
        Press(Keys.Escape);
        await SeesAsync(thenSees);
    }

    /// <summary>Ticks the lines at these places, from 0, in a list whose first line has the focus; Enter accepts.</summary>
    public async Task TickAsync(IReadOnlyList<int> lines, string thenSees)
    {
        List<ConsoleKeyInfo> keys = [];
        for (var line = 0; line <= lines.Max(); line++)
        {
            if (lines.Contains(line))
            {
                keys.Add(Keys.Space);
            }

            keys.Add(Keys.Of(ConsoleKey.DownArrow));
        }

        Press([.. keys, Keys.Enter]);
        await SeesAsync(thenSees);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _run.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        _end.Dispose();
        await _screen.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
