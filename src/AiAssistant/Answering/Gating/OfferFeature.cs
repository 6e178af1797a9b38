namespace AiAssistant.Answering.Gating;

/// <summary>What speaks for or against a claim of an offer as the answer to a question. Shares are of the question's weight in words, 0 to 1.</summary>
internal enum OfferFeature
{
    /// <summary>Always 1.</summary>
    Bias,

    /// <summary>How much of the field's name the question says.</summary>
    NameSaid,

    /// <summary>1: all of the field's name is said.</summary>
    WholeName,

    /// <summary>The share of the question that stands in the field's name.</summary>
    InName,

    /// <summary>The share that stands in the values or the sentence, and not in the name.</summary>
    InText,

    /// <summary>How much of the question is found in name and values together, of 4 words.</summary>
    Found,

    /// <summary>1: every word of the question is found, or explained by a concept.</summary>
    AllFound,

    /// <summary>The share that other claims of the offer say and this one does not.</summary>
    Elsewhere,

    /// <summary>The share that the offer says nowhere.</summary>
    Foreign,

    /// <summary>1: claim and question stand for the same attribute.</summary>
    Attribute,

    /// <summary>1: they do, and no other field does.</summary>
    OnlyAttribute,

    /// <summary>1: of an attribute of the question nothing else of the offer speaks, neither names nor values nor sentences.</summary>
    OnlyClaim,

    /// <summary>1: they share more than one attribute.</summary>
    SeveralAttributes,

    /// <summary>The share of the question's attributes that the field's name stands for, or the sentence speaks of.</summary>
    AttributeShare,

    /// <summary>1: both have attributes, and none is the same.</summary>
    OtherAttribute,

    /// <summary>Attributes of the field's name that are not asked for, of 2.</summary>
    NarrowerName,

    /// <summary>Words of the field's name that are not said, of 3.</summary>
    UnsaidName,

    /// <summary>1: the field's values speak of an attribute of the question.</summary>
    AttributeInValue,

    /// <summary>1: the claim measures in what the answer is told in.</summary>
    Measure,

    /// <summary>1: it does not.</summary>
    NoMeasure,

    /// <summary>1: it does not, and measures in something else.</summary>
    OtherMeasure,

    /// <summary>1: it measures in what the customer tells of himself: "I am 190 cm tall".</summary>
    MeasureGiven,

    /// <summary>1: it measures in what the question names: "how many kilos".</summary>
    MeasureNamed,

    /// <summary>1: it is the only field of the attribute and measures as it should, or nothing is to be measured.</summary>
    OwnField,

    /// <summary>The share that the offer says nowhere where the claim is such a field: what stands around the attribute then matters less.</summary>
    ForeignToOwnField,

    /// <summary>1: a number is asked for, and none is in the claim.</summary>
    NoNumber,

    /// <summary>1: the value is yes or no, and such a question is asked.</summary>
    YesOrNo,

    /// <summary>1: the value is yes or no, and another question is asked.</summary>
    YesOrNoToOpen,

    /// <summary>How much of the question is found in a sentence that denies something, where no more than yes or no is asked.</summary>
    Denied,

    /// <summary>How alike the parts of the words are.</summary>
    Parts,

    /// <summary>The share of the sentences around the question that the claim speaks of.</summary>
    Around,

    /// <summary>1: the customer tells of trouble.</summary>
    Trouble,

    /// <summary>1: neither an attribute nor a measure is asked for.</summary>
    NoHint,
}
