using System.Text;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;

namespace AiAssistant.Tests.Answering.Language;

public sealed class AttributeReaderTests
{
    [Theory]
    [InlineData("en", "How heavy is it?", "weight")]
    [InlineData("en", "does it come with a charger", "charger")]
    [InlineData("pl", "Czy kaptur da się odpiąć?", "removable")]
    [InlineData("pl", "ile ma cukru", "sugar")]
    [InlineData("fr", "la housse de pluie est comprise ?", "included")]
    [InlineData("fr", "Combien de temps tient la batterie ?", "runtime")]
    [InlineData("de", "Ist ein Ladegerät dabei?", "charger")]
    [InlineData("de", "Kabellänge", "length")] // the last part of a compound says what it is
    [InlineData("de", "Schnittstärke", "thickness")]
    [InlineData("cs", "Je v balení nabíječka?", "charger")]
    [InlineData("sk", "Ako dlho trvá nabitie?", "duration")]
    [InlineData("hu", "Van hozzá töltő?", "charger")]
    [InlineData("uk", "Чи є зарядний пристрій?", "charger")]
    public void Read_Question_HasTheAttribute(string language, string question, string attribute) =>
        Assert.Contains(attribute, AttributeReader.Read(WordSplitter.Split(question), language).Keys);

    [Theory]
    [InlineData("hu", "Különböző színekben kapható, kábelhosszúság szerint.")]
    [InlineData("de", "Für die Überspülung, Kabellänge 2 m")]
    public void Read_Decomposed_HasTheSame(string language, string text) =>
        Assert.Equal(
            AttributeReader.Read(WordSplitter.Split(text), language).Keys,
            AttributeReader.Read(WordSplitter.Split(text.Normalize(NormalizationForm.FormD)), language).Keys);

    [Fact]
    public void Read_DecomposedSentenceOfAnOffer_IsRead() =>
        Assert.NotNull(ClaimReading.Of("A készlet különböző méretű.".Normalize(NormalizationForm.FormD), "hu").Attributes);

    [Theory]
    [InlineData("de", "Lädt es kabellos?", "cable")]
    [InlineData("en", "does it have a light on it", "weight")]
    public void Read_WordThatLooksAlike_HasNot(string language, string question, string attribute) =>
        Assert.DoesNotContain(attribute, AttributeReader.Read(WordSplitter.Split(question), language).Keys);
}
