namespace AiAssistant.Resources;

/// <summary>What became of something that was asked of <see cref="ResourceLibrary"/>.</summary>
/// <param name="Resource">The resource as it is stored now; null when there is none.</param>
/// <param name="Findings">Why it was not done (errors), or what the seller should look at though it was (warnings); empty when all is well.</param>
public sealed record ResourceResult(Resource? Resource, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether it was done: no finding is an error.</summary>
    public bool Succeeded => Findings.All(finding => finding.Severity != FindingSeverity.Error);

    internal static ResourceResult Done(Resource? resource, params IReadOnlyList<Finding> warnings) => new(resource, warnings);

    internal static ResourceResult Refused(Resource? resource, params IReadOnlyList<Finding> errors) => new(resource, errors);
}
