namespace AiAssistant.Workflows.Conditions;

/// <summary>Whether a condition holds. An error is neither: it spreads through groups only where it could change the result.</summary>
internal enum Truth
{
    Holds,
    Fails,
    Error,
}
