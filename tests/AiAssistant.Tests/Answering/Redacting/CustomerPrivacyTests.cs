using AiAssistant.Answering;
using AiAssistant.Answering.Redacting;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Tests.Answering.Redacting;

public sealed class CustomerPrivacyTests
{
    [Fact]
    public void AddTo_PersonalData_PlaceholderAndBackAgain()
    {
        var question = Hidden("Can a@b.example have it? a@b.example!", Redaction.PersonalData);
        Assert.Equal("Can [EMAIL-X1] have it? [EMAIL-X1]!", question.Redacted.Text);
        Assert.Equal("\"a@b.example, a@b.example, a@b.example\"", question.Redacted.PutBack("\"[EMAIL-X1], email_x1, [Email X1]\""));
    }

    [Fact]
    public void AddTo_SamePieceInTwoQuestions_SamePlaceholder()
    {
        var number = 0;
        var understood = new Understood { Text = "", Language = "en", Questions = [Question.Read("Is a@b.example right?", "en"), Question.Read("a@b.example or c@d.example?", "en")] };
        var hidden = new CustomerPrivacy(new PersonalDataRedactor(), () => $"X{++number}").AddTo(understood, Redaction.PersonalData);
        Assert.Equal(["Is [EMAIL-X1] right?", "[EMAIL-X1] or [EMAIL-X2]?"], hidden.Questions.Select(static question => question.Redacted.Text));
    }

    [Fact]
    public void AddTo_Off_TextAsItCame() => Assert.Equal("Is a@b.example right?", Hidden("Is a@b.example right?", Redaction.Off).Redacted.Text);

    [Fact]
    public void AddTo_ByDefault_PlaceholdersDiffer()
    {
        var understood = new Understood { Text = "", Language = "en", Questions = [Question.Read("a@b.example?", "en")] };
        var privacy = new CustomerPrivacy(new PersonalDataRedactor());
        Assert.NotEqual(privacy.AddTo(understood, Redaction.PersonalData).Questions[0].Redacted.Text, privacy.AddTo(understood, Redaction.PersonalData).Questions[0].Redacted.Text);
    }

    [Fact]
    public void PutBack_PieceThatWouldBreakJson_IsEscaped()
    {
        var text = new RedactedText("[NAME-X1]", new Dictionary<string, string> { ["NAME-X1"] = "Eve \"}]" });
        Assert.Equal("{\"text\":\"Eve \\\"}]\"}", text.PutBack("{\"text\":\"[NAME-X1]\"}"));
    }

    [Fact]
    public void Without_Text_KindsAlone()
    {
        var privacy = new CustomerPrivacy(new PersonalDataRedactor());
        Assert.Equal("Write to email.", privacy.Without("Write to a@b.example.", Redaction.PersonalData));
    }

    [Fact]
    public void Without_DecomposedLetters_OrderNumberIsNamedAllTheSame() =>
        Assert.Equal(
            "zamówienie order",
            new CustomerPrivacy(new PersonalDataRedactor()).Without("zamo\u0301wienie AB-12345", Redaction.PersonalDataAndOrderNumbers));

    [Theory]
    [InlineData("Is it anna.kow", "Is it email")]
    [InlineData("kowalska@example.com?", "email?")]
    public void Without_HalfOfWhatTheMessageHolds_IsHidden(string text, string expected)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal) { ["anna.kowalska@example.com"] = "EMAIL" };
        Assert.Equal(expected, new CustomerPrivacy(new Fixed([])).Without(text, Redaction.PersonalData, known));
    }

    [Fact]
    public void Without_PiecesOfAHostThatOverlapOrStray_AreBounded()
    {
        var privacy = new CustomerPrivacy(new Fixed([new(0, 3, "x"), new(1, 5, "y"), new(-1, 2, "z"), new(5, 99, "z"), new(4, 1, "né-1")]));
        Assert.Equal("x3n", privacy.Without("01235", Redaction.PersonalData));
    }

    private static Question Hidden(string text, Redaction redaction)
    {
        var understood = new Understood { Text = text, Language = "en", Questions = [Question.Read(text, "en")] };
        return new CustomerPrivacy(new PersonalDataRedactor(), static () => "X1").AddTo(understood, redaction).Questions[0];
    }

    private sealed class Fixed(IReadOnlyList<PersonalData> pieces) : IRedactor
    {
        public IReadOnlyList<PersonalData> Find(string text, Redaction redaction) => pieces;
    }
}
