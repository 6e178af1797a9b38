using System.Net;

namespace AiAssistant.Answering.Calling;

/// <summary>Tells faults that may pass from those that will not.</summary>
internal static class TransientFaults
{
    /// <summary>Whether the same call may succeed soon.</summary>
    /// <param name="fault">What the chat client threw.</param>
    public static bool Includes(Exception fault) => fault switch
    {
        HttpRequestException { StatusCode: { } status } => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError,
        HttpRequestException or TimeoutException or IOException => true,
        AiAssistantException known => known.IsTransient,
        // An HttpClient's own time-out.
        OperationCanceledException => fault.InnerException is TimeoutException,
        _ => false,
    };
}
