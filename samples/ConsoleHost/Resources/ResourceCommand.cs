namespace ConsoleHost.Resources;

/// <summary>What can be done with a resource.</summary>
internal enum ResourceCommand
{
    Retry,
    Download,
    Edit,
    Teach,
    Rename,
    Cancel,
    Delete,
}
