namespace AiAssistant.Offers.Http;

/// <summary>The body of a response, within its limits; whatever goes wrong is an <see cref="HttpFaultException"/>.</summary>
internal sealed class HttpBodyStream(Stream body, HttpDeadline deadline, long maxBytes, string host) : ForwardStream
{
    private long _bytes;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        deadline.Begin();
        try
        {
            var count = await body.ReadAsync(buffer, deadline.Token).ConfigureAwait(false);
            _bytes += count;
            return _bytes <= maxBytes ? count : throw new HttpFaultException(HttpFault.BodyTooLong, host);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or OperationCanceledException && deadline.Fault is { } fault)
        {
            throw new HttpFaultException(fault, host, exception);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw HttpFaultException.From(exception, host);
        }
        finally
        {
            deadline.End();
        }
    }
}
