using System.CommandLine;
using AiAssistant.Evaluation.QueryErrors;

namespace AiAssistant.Evaluation.Tests.QueryErrors;

public sealed class QueryErrorOptionsTests
{
    private const string Question = "Wysyłka za granicę?";

    [Fact]
    public void Apply_NoOption_LeavesTheQuestionAlone() => Assert.Equal(Question, Apply());

    [Fact]
    public void Apply_WithoutDiacritics_TakesThemOff() => Assert.Equal("Wysylka za granice?", Apply("--without-diacritics"));

    [Fact]
    public void Apply_Typos_MakesThoseOfSeedOne()
    {
        Assert.Equal(TypingErrors.Make(Question, 1, 1), Apply("--typos", "1"));
        Assert.Equal(TypingErrors.Make(Question, 2, 5), Apply("--typos", "2", "--seed", "5"));
    }

    [Fact]
    public void Apply_Both_MakesErrorsInTheBareLetters() =>
        Assert.Equal(TypingErrors.Make("Wysylka za granice?", 1, 1), Apply("--typos", "1", "--without-diacritics"));

    private static string Apply(params string[] arguments)
    {
        var command = new Command("ask");
        var options = QueryErrorOptions.AddTo(command);
        return options.Apply(command.Parse(arguments), Question);
    }
}
