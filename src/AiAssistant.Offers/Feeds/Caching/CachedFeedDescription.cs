using AiAssistant.Offers.Http;

namespace AiAssistant.Offers.Feeds.Caching;

/// <summary>What is known about a kept body.</summary>
/// <param name="Validators">The server's marks of its state.</param>
/// <param name="Packing">How the server had packed it.</param>
/// <param name="Charset">The encoding that the server declared; null when it declared none.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Hash">Their SHA-256, in hexadecimal digits: what does not match is dropped.</param>
internal sealed record CachedFeedDescription(HttpValidators Validators, IReadOnlyList<string> Packing, string? Charset, long Length, string Hash);
