using System.Text;
using AiAssistant.Answering.Language;

namespace AiAssistant.Tests.Answering.Language;

public sealed class ConceptFileTests
{
    [Fact]
    public void Read_TwoLanguages_GivesThePatternsOfEach()
    {
        var file = Read("# my trade\n[en]\nacme.engraving = engrav*; initials\n\n[pl]\nacme.engraving = grawer*\n");

        Assert.Equal(["en", "en", "pl"], file.Patterns.Select(static pattern => pattern.Language));
        Assert.All(file.Patterns, static pattern => Assert.Equal("acme.engraving", pattern.Pattern.Name));
    }

    [Theory]
    [InlineData("acme.engraving = engrav*", "own(1)")]
    [InlineData("[xx]\nacme.engraving = engrav*", "own(1)")]
    [InlineData("[en]\nacme.engraving engrav*", "own(2)")]
    [InlineData("[en]\nAcme = engrav*", "own(2)")]
    [InlineData("[en]\n\ndelivery.time = whenever", "own(3)")]
    [InlineData("[en]\nthing.parcel = crate", "own(2)")]
    [InlineData("[en]\nacme.engraving = e*", "own(2)")]
    [InlineData("[en]\nacme.engraving = (engrave", "own(2)")]
    public void Read_Fault_SaysWhere(string content, string place)
    {
        var fault = Assert.Throws<FormatException>(() => Read(content));

        Assert.StartsWith(place, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralFaults_SaysAll()
    {
        var fault = Assert.Throws<FormatException>(() => Read("[en]\nnonsense\nacme.a = a*\nacme.fine = engraving\n"));

        Assert.Contains("own(2)", fault.Message, StringComparison.Ordinal);
        Assert.Contains("own(3)", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("own(4)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TooLong_IsRefused() =>
        Assert.Throws<FormatException>(() => Read(new string('#', 1_000_001)));

    private static ConceptFile Read(string content)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return ConceptFile.Read("own", stream);
    }
}
