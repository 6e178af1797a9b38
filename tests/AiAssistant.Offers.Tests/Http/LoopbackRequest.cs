namespace AiAssistant.Offers.Tests.Http;

/// <summary>What a client sent: path with query, and headers.</summary>
internal sealed record LoopbackRequest(string Path, IReadOnlyDictionary<string, string> Headers)
{
    public string? this[string header] => Headers.GetValueOrDefault(header);
}
