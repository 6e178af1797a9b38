using AiAssistant.Answering.Language;

namespace AiAssistant.Tests.Answering.Language;

public sealed class MeasureKindsTests
{
    [Theory]
    [InlineData("2,5 kg", "mass")]
    [InlineData("128GB", "storage")]
    [InlineData("Up to 45 minutes", "time")]
    [InlineData("60 m²", "area")]
    [InlineData("60 m", "length")]
    [InlineData("-18 °C", "temperature")]
    [InlineData("100 % cotton", "percent")]
    [InlineData("10,5 Zoll", "length")]
    [InlineData("3000 mAh", "charge")]
    [InlineData("black", null)]
    [InlineData("in four minutes", null)] // a number written out counts only where the language is known
    public void Of_Value_IsInWhatItMeasures(string text, string? kind) =>
        Assert.Equal(kind is null ? [] : [kind], MeasureKinds.Shared.Of(text, WordSplitter.Split(text)));

    [Theory]
    [InlineData("Boils in four minutes.", "time")]
    [InlineData("two in one", null)] // no inches
    public void Of_NumberWrittenOut_Counts(string text, string? kind) =>
        Assert.Equal(kind is null ? [] : [kind], MeasureKinds.Shared.Of(text, WordSplitter.Split(text), static word => word is "four" or "two" or "one"));

    [Theory]
    [InlineData("how many GB does it have", "storage")]
    [InlineData("ile ma litrów", "volume")]
    [InlineData("wie viele Watt", "power")]
    [InlineData("is it in stock", null)]
    [InlineData("the 128 GB one", null)] // tells which is meant and asks for nothing
    public void Named_Question_IsInWhatItAsks(string text, string? kind) =>
        Assert.Equal(kind is null ? [] : [kind], MeasureKinds.Shared.Named(WordSplitter.Split(text)));

    [Theory]
    [InlineData("weight", "mass")]
    [InlineData("distance", "length")]
    [InlineData("offer.price", "money")]
    [InlineData("color", null)]
    public void Asked_Attribute_IsToldIn(string name, string? kind) =>
        Assert.Equal(kind is null ? [] : [kind], MeasureKinds.Shared.Asked([name]));
}
