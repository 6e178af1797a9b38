namespace AiAssistant.Answering.Gating;

/// <summary>
/// What the gate looks at to tell whether an entry of a knowledge base answers a question. All from texts, so that any retriever will do; all between -1 and 1.
/// <em>Information</em> is what words say in bits, by how common they are in the language.
/// </summary>
internal enum EntryFeature
{
    /// <summary>1: the entry is there to answer a topic of the question; half of it where the topic was guessed from one word.</summary>
    Topic,

    /// <summary>1: the entry is there for another topic, but its text speaks of the question's.</summary>
    TopicBeside,

    /// <summary>1: the entry's topic is of the question's family or may answer it, such as the ways of delivery where their cost is asked.</summary>
    TopicNear,

    /// <summary>How much the question and the entry are about the same, by how customers ask.</summary>
    Subject,

    /// <summary>1: by the topic or the subject the entry is meant: either is enough.</summary>
    Meant,

    /// <summary>How much the whole message and the entry are about the same, where it asks one thing.</summary>
    StorySubject,

    /// <summary>The message's information that the entry has, in bits of 60, at most 1.</summary>
    StoryFound,

    /// <summary>How much more of both than the next entry.</summary>
    StoryMargin,

    /// <summary>How much the question is about what no shop answers.</summary>
    OffTopic,

    /// <summary>1: both have topics, and none that is common or near.</summary>
    Conflict,

    /// <summary>1: the question has a topic, the entry none that is known.</summary>
    TopicUnknown,

    /// <summary>The share of the question's information in the stored question or the answer.</summary>
    Found,

    /// <summary>The same of those words alone that no concept stands for.</summary>
    FoundOwn,

    /// <summary>The share of the question's information in the answer's best sentence with its neighbours, and in the stored question.</summary>
    FoundInSentence,

    /// <summary>How alike the question and the seller's wordings for this answer are.</summary>
    Wording,

    /// <summary>How alike the question and the nearest of the ways are in which customers ask what the entry answers, by the library or by learning.</summary>
    Asked,

    /// <summary>The share of all wordings that are like the question which have this answer; less where none is much alike.</summary>
    Agreement,

    /// <summary>The same share, however little alike they are.</summary>
    Consensus,

    /// <summary>The share of the question's information in all wordings of this answer together.</summary>
    FoundInWordings,

    /// <summary>How much more speaks for the entry than for the next one: its topic or a wording, and the question's information.</summary>
    Margin,

    /// <summary>How much more alike the wordings of this answer are than those of the next one.</summary>
    WordingMargin,

    /// <summary>The share of the things that the question names which the entry speaks of.</summary>
    Things,

    /// <summary>1: a qualifier of the question is in the entry word for word, such as its very country.</summary>
    ExactQualifier,

    /// <summary>How many groups of qualifiers (a country, a carrier, kinds of customers) the entry says nothing of, halved, at most 1.</summary>
    MissingQualifiers,

    /// <summary>1: the question asks how much or when, and an entry of its topic has no such amount.</summary>
    MissingAmount,

    /// <summary>1: the kind of answer that the question wants stands in or beside the best sentence.</summary>
    AnswerNear,

    /// <summary>1: it stands nowhere in the text.</summary>
    AnswerMissing,

    /// <summary>1: the question wants a fact of a certain kind, which is there less often than a description.</summary>
    AnswerKind,

    /// <summary>The question's information that the entry lacks, in bits of 60, at most 1.</summary>
    MissingInformation,

    /// <summary>The most that one missing word says, of what a word can say.</summary>
    RarestMissing,

    /// <summary>The share of the question's names and numbers that the entry lacks.</summary>
    MissingNames,

    /// <summary>1: the message tells or complains and asks nothing.</summary>
    Narrative,

    /// <summary>1: question and entry are in two languages, so that only concepts and names can be found.</summary>
    OtherLanguage,

    /// <summary>How much the question says, in bits of 100, at most 1.</summary>
    Length,
}
