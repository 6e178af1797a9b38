namespace AiAssistant.Answering.Teaching;

/// <summary>What is kept of unanswered questions, and how much a report of what to teach next looks at. Validated at start.</summary>
public sealed class TeachingOptions
{
    /// <summary>How many days an unanswered question is kept. From 1 to 3,650.</summary>
    /// <value>The default value is 90.</value>
    public int RetentionDays { get; set; } = 90;

    /// <summary>How many questions, the newest, a report groups. From 10 to 10,000.</summary>
    /// <value>The default value is 5,000.</value>
    public int MaxQuestions { get; set; } = 5_000;

    /// <summary>How many groups of questions a report shows, the most asked first. From 1 to 1,000.</summary>
    /// <value>The default value is 50.</value>
    public int MaxGroups { get; set; } = 50;

    /// <summary>How many examples a group or a contradiction shows. From 1 to 50.</summary>
    /// <value>The default value is 5.</value>
    public int MaxExamples { get; set; } = 5;

    /// <summary>How many passages of offers are compared with the form; the rest is left out, and the report says so. From 100 to 10,000,000.</summary>
    /// <value>The default value is 500,000.</value>
    public int MaxPassages { get; set; } = 500_000;
}
