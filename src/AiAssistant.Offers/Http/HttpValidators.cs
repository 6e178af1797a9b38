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
        Add(request, "If-None-Match", EntityTag);
        Add(request, "If-Modified-Since", LastModified);
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null && IsSendable(value))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static string? Read(HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) && values.Count == 1 && values.ToString() is { } value && IsSendable(value) ? value : null;

    /// <summary>Whether a request can say it: one with other characters could not be sent at all, and none after it.</summary>
    private static bool IsSendable(string value) => value.Length is > 0 and <= MaxLength && !value.AsSpan().ContainsAnyExceptInRange(' ', '~');
}
