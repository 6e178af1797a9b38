namespace AiAssistant.Resources;

/// <summary>The status of the latest attempt to learn. Whether a resource is <em>usable</em> is another matter: see <see cref="Resource.IsUsable"/>.</summary>
public enum ResourceStatus
{
    /// <summary>Being learned, or waiting for it. Shown blue.</summary>
    Processing,

    /// <summary>The latest attempt ended well. Shown green.</summary>
    Success,

    /// <summary>The latest attempt failed; <see cref="Resource.Failure"/> says why. Shown red.</summary>
    Failed,
}
