namespace AiAssistant.Offers.Http;

/// <summary>A header that says who asks. Its value is in no text.</summary>
internal sealed class SecretHeader(string name, string value)
{
    public void AddTo(HttpRequestMessage request) => request.Headers.TryAddWithoutValidation(name, value);
}
