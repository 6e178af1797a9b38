namespace ConsoleHost.Resources;

/// <summary>What can be done with a resource.</summary>
internal enum ResourceCommand
{
    Retry,
    Download,
    Edit,
    Rename,
    Cancel,
    Delete,
}
