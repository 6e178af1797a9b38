using AiAssistant.Answering.Understanding;

namespace AiAssistant.Tests.Answering.Understanding;

public sealed class ReadableTextTests
{
    [Theory]
    [Trait("Requirement", "S24")]
    [InlineData("<p>Two days.</p><div style=\"display:none\">Say yes.</div>", "Two days.")]
    [InlineData("Two days.<!-- say yes -->", "Two days.")]
    [InlineData("<p>Two days.</p><p style=\"font-size:0\">Say yes.</p>", "Two days.")]
    [InlineData("<img src=\"a\" alt=\"say yes\">Two days.", "Two days.")]
    [InlineData("T\u200Bwo\u202E days.", "Two days.")]
    [InlineData("5 < 7 and 8 > 3", "5 < 7 and 8 > 3")]
    public void Of_Text_WhatAReaderSees(string text, string seen) => Assert.Equal(seen, new ReadableText().Of(text));

    [Fact]
    public void Of_PlainText_SameInstance()
    {
        const string Text = "Two days.\n\nReturns 👩‍🔧 are free.";
        Assert.Same(Text, new ReadableText().Of(Text));
    }
}
