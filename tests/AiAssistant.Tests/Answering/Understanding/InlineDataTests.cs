using AiAssistant.Answering.Understanding;

namespace AiAssistant.Tests.Answering.Understanding;

public sealed class InlineDataTests
{
    [Theory]
    [InlineData("Do you ship?", "Do you ship?")]
    [InlineData("<img src=\"data:image/png;base64,AAAA+/==\"><p>Do you ship?</p>", "<img src=\"data:image/png;base64,\"><p>Do you ship?</p>")]
    [InlineData("a url(data:image/gif;BASE64,R0lG) b data:x;base64,QUJD", "a url(data:image/gif;BASE64,) b data:x;base64,")]
    public void Strip_Text_KeepsAllButTheData(string text, string expected) => Assert.Equal(expected, InlineData.Strip(text));

    [Fact]
    public void Extract_MailWithALargePicture_IsReadWhole()
    {
        var mail = $"<p>Do you ship?</p><img src=\"data:image/png;base64,{new string('A', 500_000)}\"><p>And how fast?</p>";

        Assert.Equal("Do you ship?\nAnd how fast?", CustomerText.Extract(mail, 100_000).Replace("\n\n", "\n", StringComparison.Ordinal));
    }
}
