namespace AiAssistant.Answering.Verifying;

/// <summary>Kinds of facts that a draft may only take from its evidence.</summary>
internal enum FactKind
{
    /// <summary>A number of whatever meaning.</summary>
    Number,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A share of a hundred.</summary>
    Percent,

    /// <summary>A number of units of time.</summary>
    Duration,

    /// <summary>A size, a weight, a number of pieces.</summary>
    Measure,

    /// <summary>A day: a date, a day of the week, tomorrow.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A word of letters and digits: a model, a code.</summary>
    Code,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A link.</summary>
    Link,
}
