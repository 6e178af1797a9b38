using AiAssistant.Answering;

namespace AiAssistant.Tests.Answering;

public sealed class AnsweringOptionsTests
{
    [Fact]
    public void Validate_Defaults_Valid() => Assert.True(new AnsweringOptionsValidator().Validate(null, new AnsweringOptions()).Succeeded);

    [Fact]
    public void Validate_AllWrong_NamesEveryKey()
    {
        var result = new AnsweringOptionsValidator().Validate(null, new AnsweringOptions
        {
            MaxMessageLength = 1,
            MaxQuestions = 0,
            MaxPassages = 0,
            MaxAnswerLength = 1,
            ModelTimeout = TimeSpan.Zero,
            LiveLookupTimeout = TimeSpan.Zero,
        });
        Assert.Equal(typeof(AnsweringOptions).GetProperties().Length, result.Failures!.Count());
        Assert.All(result.Failures!, static failure => Assert.StartsWith("Answering.", failure, StringComparison.Ordinal));
    }
}
