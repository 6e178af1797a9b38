using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Tests.Answering.Language;

public sealed class SubjectReaderTests
{
    private const int FewestLines = 10;
    private const int LongestLine = 300;

    public static TheoryData<string> AllLanguages => [.. Languages.All.Select(static pack => pack.Code)];

    [Theory]
    [InlineData("en", "what are your Saturday hours and is there anywhere to park?", "ShopLocation")]
    [InlineData("en", "who do I send it to if the zip gives out after half a year", "Warranty")]
    [InlineData("de", "Könnt ihr mir da preislich etwas entgegenkommen, wenn ich fünf Stück nehme?", "Discounts")]
    [InlineData("fr", "ça sera chez moi avant samedi prochain ?", "DeliveryTimes")]
    [InlineData("pl", "poproszę o dokument na firmę z NIP-em", "Invoice")]
    [InlineData("cs", "za kolik dní mi balík dorazí domů?", "DeliveryTimes")]
    [InlineData("hu", "be tudok menni érte személyesen a boltba?", "InStorePickup")]
    public void Read_AskedInOwnWords_TellsTheSubject(string language, string text, string subject)
    {
        var subjects = Question.Read(text, language).Subjects;

        Assert.True(subjects.Overlap(SubjectReader.Only(subject)) > 0.6, $"{subjects.Overlap(SubjectReader.Only(subject))}");
    }

    [Fact]
    public void Read_SameInTwoLanguages_Overlaps()
    {
        var english = Question.Read("Can I send the shoes back within 14 days?", "en").Subjects;
        var polish = Question.Read("Czy mogę odesłać buty w ciągu 14 dni?", "pl").Subjects;
        var other = Question.Read("Wie viel Watt hat der Motor?", "de").Subjects;

        Assert.True(english.Overlap(polish) > 0.5);
        Assert.True(english.Overlap(other) < english.Overlap(polish) / 2);
    }

    [Fact]
    public void Read_WordsOfNoFile_IsLessSure()
    {
        var known = Question.Read("how long is the guarantee", "en").Subjects;
        var drowned = Question.Read("qwzxv plmokn how long ytrbv is the guarantee xcvbz wqrtz", "en").Subjects;

        Assert.True(drowned.Overlap(SubjectReader.Only("Warranty")) < known.Overlap(SubjectReader.Only("Warranty")));
    }

    [Fact]
    public void Read_UnknownLanguage_NothingIsKnown()
    {
        Assert.Same(Subjects.None, Question.Read("hvor lenge varer garantien", "no").Subjects);
        Assert.Equal(0, Subjects.None.Overlap(SubjectReader.Only("Warranty")));
        Assert.Same(Subjects.None, SubjectReader.Only("no.such.subject"));
    }

    [Fact]
    public void OffTopicShare_OfWeather_IsHigherThanOfDelivery()
    {
        var weather = Question.Read("who won the election and what is the capital of Peru", "en").Subjects;
        var delivery = Question.Read("when will my parcel get here", "en").Subjects;

        Assert.True(SubjectReader.OffTopicShare(weather) > SubjectReader.OffTopicShare(delivery));
    }

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Files_OfALanguage_HaveEnoughDifferentLinesOfEverySubject(string language)
    {
        var file = DataFile.Read($"Subjects.{language}");
        var lines = file.Sections.SelectMany(file.Lines).ToList();

        Assert.All(ConceptRules.Shared.Predefined.Keys, name => Assert.Contains(name, file.Sections));
        Assert.All(file.Sections, name => Assert.True(file.Lines(name).Count >= FewestLines, name));
        Assert.Equal(lines.Count, lines.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(lines, static line => Assert.True(line.Length <= LongestLine, line));
        Assert.All(file.Sections, name => Assert.NotSame(Subjects.None, SubjectReader.Only(name)));
    }
}
