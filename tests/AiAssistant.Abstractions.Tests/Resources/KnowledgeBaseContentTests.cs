using AiAssistant.Resources;

namespace AiAssistant.Abstractions.Tests.Resources;

public sealed class KnowledgeBaseContentTests
{
    private static readonly KnowledgeBaseContent Content =
        Make("Two years.", "Yes.", new CustomQuestion("a", "Gift wrap?", "Yes."), new CustomQuestion("b", "Repairs?", "No."));

    [Fact]
    public void Equals_SameAnswersInOtherLists_IsEqual()
    {
        var same = Content with { Answers = Content.Answers.Reverse().ToDictionary(), CustomQuestions = [.. Content.CustomQuestions] };

        Assert.Equal(Content, same);
        Assert.Equal(Content.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void Equals_AnythingDiffers_IsNotEqual()
    {
        Assert.NotEqual(Content, Make("Three years.", "Yes.", [.. Content.CustomQuestions]));
        Assert.NotEqual(Content, Content with { Answers = Content.Answers.Take(1).ToDictionary() });
        Assert.NotEqual(Content, Content with { Answers = Content.Answers.ToDictionary(answer => answer.Key + 1, answer => answer.Value) });
        Assert.NotEqual(Content, Content with { CustomQuestions = [.. Content.CustomQuestions.Reverse()] });
        Assert.NotEqual(Content, Content with { Language = "pl" });
    }

    private static KnowledgeBaseContent Make(string warranty, string invoice, params IReadOnlyList<CustomQuestion> custom) => new()
    {
        Language = "en",
        Answers = new Dictionary<PredefinedQuestion, string> { [PredefinedQuestion.Warranty] = warranty, [PredefinedQuestion.Invoice] = invoice },
        CustomQuestions = custom,
    };
}
