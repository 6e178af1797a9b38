namespace AiAssistant.Offers.Http;

/// <summary>What bounds one download.</summary>
/// <param name="Bytes">The body as it is transferred.</param>
/// <param name="Total">From the request to the body's end.</param>
/// <param name="WithoutProgress">How long nothing may come.</param>
internal sealed record HttpLimits(long Bytes, TimeSpan Total, TimeSpan WithoutProgress);
