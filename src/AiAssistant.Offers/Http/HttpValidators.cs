using System.Net.Http.Headers;

namespace AiAssistant.Offers.Http;

/// <summary>By what a server tells one state of a body from another, both as it wrote them.</summary>
/// <param name="EntityTag">The <c>ETag</c>; null when it gave none.</param>
/// <param name="LastModified">The <c>Last-Modified</c>; null when it gave none.</param>
internal sealed record HttpValidators(string? EntityTag, string? LastModified)
{
    private const int MaxLength = 512;

    public bool IsEmpty => EntityTag is null && LastModified is null;

    public static HttpValidators Of(HttpResponseMessage response) =>
        new(Read(response.Headers.NonValidated, "ETag"), Read(response.Content.Headers.NonValidated, "Last-Modified"));

    public void AddTo(HttpRequestMessage request)
    {
        if (EntityTag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", EntityTag);
        }

        if (LastModified is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", LastModified);
        }
    }

    private static string? Read(HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) && values.Count == 1 && values.ToString() is { Length: > 0 and <= MaxLength } value ? value : null;
}
