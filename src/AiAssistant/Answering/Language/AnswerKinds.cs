namespace AiAssistant.Answering.Language;

/// <summary>What kinds of answers a question wants, or a text holds.</summary>
[Flags]
internal enum AnswerKinds
{
    /// <summary>None that is known: yes or no, a description.</summary>
    None = 0,

    /// <summary>A date, a day, a time of day.</summary>
    Moment = 1,

    /// <summary>How long or how often.</summary>
    Duration = 2,

    /// <summary>A price, or that it costs nothing.</summary>
    Price = 4,

    /// <summary>A share of a hundred.</summary>
    Percentage = 8,

    /// <summary>A number.</summary>
    Quantity = 16,

    /// <summary>A place.</summary>
    Place = 32,

    /// <summary>A person, or who does it.</summary>
    Person = 64,

    /// <summary>A reason.</summary>
    Reason = 128,
}
