namespace AiAssistant.Testing;

/// <summary>What goes wrong with a download, and after how many steps (at its end, when it has fewer).</summary>
internal sealed record DownloadFault(int Steps, bool Hangs, bool IsTransient, Finding? Finding);
