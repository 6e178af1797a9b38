namespace AiAssistant.Answering.Retrieving;

/// <summary>What is searched for.</summary>
/// <param name="Inside">As the customer wrote it, for this process and the host's search.</param>
/// <param name="Outside">Without what is hidden, for models outside the process and for the trace.</param>
internal readonly record struct SearchText(string Inside, string Outside);
