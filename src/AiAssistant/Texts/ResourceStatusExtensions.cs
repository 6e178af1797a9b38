using AiAssistant.Resources;

namespace AiAssistant.Texts;

/// <summary>How a resource's status is shown.</summary>
public static class ResourceStatusExtensions
{
    /// <summary>
    /// The colour of a status: <see cref="ResourceStatus.Processing"/> is blue, <see cref="ResourceStatus.Success"/> green, <see cref="ResourceStatus.Failed"/>
    /// red.
    /// </summary>
    /// <param name="status">The status; its text is <c>SellerTexts.Format($"status.{status}")</c>.</param>
    /// <returns>The colour.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such status.</exception>
    public static StatusColour Colour(this ResourceStatus status) => status switch
    {
        ResourceStatus.Processing => StatusColour.Blue,
        ResourceStatus.Success => StatusColour.Green,
        ResourceStatus.Failed => StatusColour.Red,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There is no such status. Use the members of ResourceStatus."),
    };
}
