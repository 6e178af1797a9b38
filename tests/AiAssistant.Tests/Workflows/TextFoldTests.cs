using AiAssistant.Workflows;

namespace AiAssistant.Tests.Workflows;

public sealed class TextFoldTests
{
    [Theory]
    [InlineData("Zażółć GĘŚLĄ jaźń", "zazolc gesla jazn")]
    [InlineData("Straße", "strasse")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("Œuvre, Æther, Ørsted, Đorđe", "oeuvre, aether, orsted, dorde")]
    [InlineData("été", "ete")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("  a \t\r\n\u00A0 b  ", "a b")]
    [InlineData("pa\u00ADczka", "paczka")]
    [InlineData("ＡＢＣ ﬁn", "abc fin")]
    [InlineData("Привет", "привет")]
    [InlineData("ΟΔΟΣ", "οδοσ")]
    [InlineData("😀 ok", "😀 ok")]
    [InlineData("", "")]
    [InlineData(" \u0301 ", "")]
    public void Fold_Text_HasNoCaseDiacriticsOrSpareSpaces(string text, string folded) => Assert.Equal(folded, TextFold.Fold(text));

    [Fact]
    public void Fold_WithHalfASurrogatePair_DoesNotThrow() => Assert.Equal("zle \uFFFD a", TextFold.Fold("źle \uD83D a"));

    [Fact]
    public void Fold_Folded_StaysTheSame()
    {
        var folded = TextFold.Fold("Łódź  İstanbul ß Œ ﬃ ½ 가");

        Assert.Equal(folded, TextFold.Fold(folded));
    }
}
