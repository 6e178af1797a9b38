using System.CommandLine;
using System.Text.Json;

namespace AiAssistant.Evaluation.Tests;

/// <summary>What a verb wrote.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record VerbRun(int Code, string Output, string Error)
{
    /// <summary>Runs a verb.</summary>
    public static async Task<VerbRun> OfAsync(Command verb, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await verb.Parse(arguments)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return new VerbRun(code, output.ToString(), error.ToString());
    }

    /// <summary>The report of a run that went well.</summary>
    public JsonElement Report()
    {
        Assert.Equal(("", 0), (Error, Code));
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }

    /// <summary>Asserts that the input was refused with these words, and nothing else was written.</summary>
    public void IsRefused(string said)
    {
        Assert.Equal((1, ""), (Code, Output));
        Assert.Contains(said, Error, StringComparison.Ordinal);
    }
}
