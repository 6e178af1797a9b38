using AiAssistant.Answering.Retrieving;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Tests.Answering.Retrieving;

public sealed class RecentReadingsTests
{
    [Fact]
    public void Of_EqualPassageReadAgain_GivesTheSameReading()
    {
        RecentReadings recent = new(room: 8);
        Assert.Same(recent.Of(Lamp(0, "Blue.")), recent.Of(Lamp(0, "Blue.")));
    }

    [Fact]
    public void Of_SameIdWithOtherContent_IsReadAnew()
    {
        RecentReadings recent = new(room: 8);
        recent.Of(Lamp(0, "Blue."));
        Assert.Equal("Green.", recent.Of(Lamp(0, "Green.")).Passage.Text);
        Assert.Equal("Oak", recent.Of(Lamp(0, "Green.", "Oak")).Claims[0].Field!.Values[0]);
        Assert.Equal("Ash", recent.Of(Lamp(0, "Green.", "Ash")).Claims[0].Field!.Values[0]);
    }

    [Fact]
    public void Of_AskedForAgain_OutlivesOthers()
    {
        RecentReadings recent = new(room: 2);
        var asked = recent.Of(Lamp(0, "Blue."));
        var unasked = recent.Of(Lamp(1, "Red."));
        for (var ordinal = 2; ordinal < 10; ordinal++)
        {
            Assert.Same(asked, recent.Of(Lamp(0, "Blue.")));
            recent.Of(Lamp(ordinal, "Green."));
        }

        Assert.NotSame(unasked, recent.Of(Lamp(1, "Red.")));
    }

    private static Passage Lamp(int ordinal, string text, params string[] materials) => new()
    {
        Id = new PassageId(new ResourceVersion(new ResourceId(default, "lamps"), 1), ordinal),
        Kind = ResourceKind.Offers,
        Source = $"lamp-{ordinal}",
        Title = "Lamp",
        Text = text,
        Language = "en",
        Fields = materials.Length == 0 ? [] : [new PassageField("material", materials)],
    };
}
