using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Tests.Answering.Gating;

public sealed class EntryMatchTests
{
    [Theory]
    [InlineData("Could a hairdresser trim the fur of my pet?", 0.5, 1)]
    [InlineData("Can a hairdresser sharpen kitchen knives?", 0, 0.6)] // what the paraphrase does not say is missing
    [InlineData("Where is the nearest motorway?", 0, 0)]
    public void With_ParaphraseInTheLanguageOfTheQuestionAlone_CountsAsFound(string question, double least, double most)
    {
        var features = Match(question);

        Assert.Equal(1, features[EntryFeature.OtherLanguage]);
        Assert.InRange(features[EntryFeature.Found], least, most);
        Assert.InRange(features[EntryFeature.FoundOwn], least, most);
    }

    private static EntryFeatures Match(string question)
    {
        var version = new ResourceVersion(new ResourceId(default, "book"), 1);
        var passage = new Passage
        {
            Id = new PassageId(version, 0),
            Kind = ResourceKind.KnowledgeBase,
            Source = "c1",
            Title = "Strzyżecie pudle?",
            Text = "Tak, w poniedziałki od 10 do 14 w naszym salonie.",
            Language = "pl",
            Fields = [new PassageField(PassageFieldNames.Paraphrases, ["Czy przytniecie futro mojego pupila?", "Can a hairdresser trim my pet's fur?"])],
        };
        return new EntryMatch(Question.Read(question, "en")).With(PassageReading.Of(passage), hasWordings: false).Features;
    }
}
