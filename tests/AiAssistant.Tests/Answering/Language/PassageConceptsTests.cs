using System.Text;
using AiAssistant.Answering.Language;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Tests.Answering.Language;

public sealed class PassageConceptsTests
{
    [Theory]
    [InlineData("pl", "Paczka dociera w 2 dni.")]
    [InlineData("en", "The parcel arrives in 2 days.")]
    [InlineData("fr", "Le colis arrive en 2 jours.")]
    [InlineData("de", "Das Paket kommt in 2 Tagen an.")]
    public void Of_PredefinedAnswer_HoldsItsTopicAndThingsAndCustomersWordings(string language, string text)
    {
        var fields = Of(HostConcepts.None, "DeliveryTimes", "Delivery times?", text, language);

        var concepts = Field(fields, PassageFieldNames.Concepts);
        Assert.Contains(ConceptTerms.Of("delivery.time"), concepts);
        Assert.Contains(ConceptTerms.Of("thing.parcel"), concepts);
        Assert.NotEmpty(Field(fields, PassageFieldNames.Asked));
    }

    [Theory]
    [MemberData(nameof(EveryPredefinedQuestion))]
    public void Of_EveryPredefinedQuestion_IsAskedInEveryLanguage(PredefinedQuestion question)
    {
        string[] languages = ["pl", "en", "fr", "de", "cs", "sk", "hu", "uk"];
        Assert.All(languages, language => Assert.True(AskedPhrasings.Of(question.ToString(), language).Count >= 8, $"{language} has too few ways of asking {question}"));
    }

    [Fact]
    public void Of_HostsConcept_IsAmongThem()
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("[en]\nacme.engraving = engrav*; monogram*\n[pl]\nacme.engraving = grawer*\n"));
        var host = new HostConcepts([ConceptFile.Read("own", content)]);

        Assert.Contains(ConceptTerms.Of("acme.engraving"), Field(Of(host, "c1", "Do you engrave watches?", "Yes.", "en"), PassageFieldNames.Concepts));
        Assert.Contains(ConceptTerms.Of("acme.engraving"), Field(Of(host, "c1", "Czy grawerujecie zegarki?", "Tak.", "pl"), PassageFieldNames.Concepts));
    }

    [Fact]
    public void Of_SameSource_GivesTheSame()
    {
        var first = Of(HostConcepts.None, "c1", "Can I return a parcel by locker?", "Yes, within 30 days, by card refund.", "en");
        var second = Of(HostConcepts.None, "c1", "Can I return a parcel by locker?", "Yes, within 30 days, by card refund.", "en");

        Assert.Equal(Field(first, PassageFieldNames.Concepts), Field(second, PassageFieldNames.Concepts));
    }

    [Fact]
    public void Concepts_FilesOfSevenLanguages_HaveHundredFiftyOrMore() =>
        Assert.All(["pl", "en", "fr", "de", "hu", "cs", "sk"], static language => Assert.True(
            DataFile.Read($"Concepts.{language}").Pairs("concepts").Select(static pair => pair.Key).Distinct(StringComparer.Ordinal).Count() >= 150,
            $"{language} has too few concepts"));

    public static TheoryData<PredefinedQuestion> EveryPredefinedQuestion => [.. Enum.GetValues<PredefinedQuestion>()];

    private static IReadOnlyList<PassageField> Of(HostConcepts host, string source, string title, string text, string language) =>
        new PassageConcepts(host).Of(ResourceKind.KnowledgeBase, source, title, text, language, []);

    private static IReadOnlyList<string> Field(IReadOnlyList<PassageField> fields, string name) =>
        fields.FirstOrDefault(field => field.Name == name)?.Values ?? [];
}
