namespace AiAssistant.Answering;

/// <summary>
/// How sure the assistant has to be before it answers. More caution leaves more questions to people, and fewer wrong answers reach customers; the thresholds
/// are those of the gate's calibration.
/// </summary>
public enum AnswerCaution
{
    /// <summary>Of ten answers about nine are right.</summary>
    Balanced,

    /// <summary>Refuses what is less than sure: for shops where a wrong answer costs much.</summary>
    Careful,

    /// <summary>Answers more, and more often beside the question: for shops whose customers seldom get a person.</summary>
    Bold,
}
