using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace AiAssistant.Testing;

/// <summary>A chat model that says what a test tells it to: each request takes the next step of the script.</summary>
/// <remarks>
/// Thread-safe. Steps are taken in the order in which requests come; when there are none left, <see cref="Otherwise(Func{ScriptedChatRequest, string})"/> answers,
/// and without it the request fails with a message that says so. Disposing does nothing: a test reads <see cref="Requests"/> afterwards.
/// </remarks>
public sealed class ScriptedChatClient : IChatClient
{
    private readonly Lock _gate = new();
    private readonly Queue<Func<ScriptedChatRequest, CancellationToken, Task<ChatResponse>>> _script = new();
    private readonly List<ScriptedChatRequest> _requests = [];
    private readonly ChatClientMetadata _metadata;
    private Func<ScriptedChatRequest, CancellationToken, Task<ChatResponse>>? _otherwise;

    /// <summary>Creates a model with an empty script.</summary>
    /// <param name="metadata">What it says of itself; null names it <c>scripted</c>.</param>
    public ScriptedChatClient(ChatClientMetadata? metadata = null) => _metadata = metadata ?? new ChatClientMetadata("scripted", defaultModelId: "scripted");

    /// <summary>The requests so far, in the order in which they came; a copy.</summary>
    public IReadOnlyList<ScriptedChatRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>How many steps of the script are left.</summary>
    public int StepsLeft
    {
        get
        {
            lock (_gate)
            {
                return _script.Count;
            }
        }
    }

    /// <summary>Adds a step that replies with a text.</summary>
    /// <param name="text">The text, such as the JSON of a structured output.</param>
    /// <returns>This client.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ScriptedChatClient Reply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Reply((_, _) => Task.FromResult(ResponseOf(text)));
    }

    /// <summary>Adds a step that replies with a response, as when usage or a finish reason matters.</summary>
    /// <param name="response">The response.</param>
    /// <returns>This client.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public ScriptedChatClient Reply(ChatResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return Reply((_, _) => Task.FromResult(response));
    }

    /// <summary>Adds a step that works the text out from the request.</summary>
    /// <param name="step">Gets the request, gives the text.</param>
    /// <returns>This client.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public ScriptedChatClient Reply(Func<ScriptedChatRequest, string> step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Reply((request, _) => Task.FromResult(ResponseOf(step(request))));
    }

    /// <summary>Adds a step that does whatever it likes.</summary>
    /// <param name="step">Gets the request and its cancellation token, gives the response.</param>
    /// <returns>This client.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public ScriptedChatClient Reply(Func<ScriptedChatRequest, CancellationToken, Task<ChatResponse>> step)
    {
        ArgumentNullException.ThrowIfNull(step);
        lock (_gate)
        {
            _script.Enqueue(step);
        }

        return this;
    }

    /// <summary>Adds a step that replies slowly.</summary>
    /// <param name="text">The text.</param>
    /// <param name="after">How long it takes.</param>
    /// <param name="time">The clock by which it takes so long, such as a <see cref="ManualTimeProvider"/>.</param>
    /// <returns>This client.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="time"/> is null.</exception>
    public ScriptedChatClient Reply(string text, TimeSpan after, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(time);
        return Reply(async (_, cancellationToken) =>
        {
            await Task.Delay(after, time, cancellationToken).ConfigureAwait(false);
            return ResponseOf(text);
        });
    }

    /// <summary>Adds a step that replies in pieces: a stream gives one update for each, everybody else gets them joined.</summary>
    /// <param name="pieces">The pieces of the text.</param>
    /// <returns>This client.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pieces"/> is null.</exception>
    public ScriptedChatClient ReplyInPieces(params IEnumerable<string> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        var contents = pieces.Select(static piece => new TextContent(piece)).ToList<AIContent>();
        return Reply(new ChatResponse(new ChatMessage(ChatRole.Assistant, contents)) { FinishReason = ChatFinishReason.Stop });
    }

    /// <summary>Adds a step that throws.</summary>
    /// <param name="exception">What it throws.</param>
    /// <returns>This client.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exception"/> is null.</exception>
    public ScriptedChatClient Fail(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Reply((_, _) => Task.FromException<ChatResponse>(exception));
    }

    /// <summary>Adds a step that never replies: it ends when the request is cancelled.</summary>
    /// <returns>This client.</returns>
    public ScriptedChatClient Hang() => Reply(async (_, cancellationToken) =>
    {
        await Hanging.UntilCancelledAsync(cancellationToken).ConfigureAwait(false);
        return ResponseOf("");
    });

    /// <summary>Sets what answers each request for which the script has no step.</summary>
    /// <param name="reply">Gets the request, gives the text; null takes it away.</param>
    /// <returns>This client.</returns>
    public ScriptedChatClient Otherwise(Func<ScriptedChatRequest, string>? reply)
    {
        lock (_gate)
        {
            _otherwise = reply is null ? null : (request, _) => Task.FromResult(ResponseOf(reply(request)));
        }

        return this;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The script has no step for the request.</exception>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        TakeStepAsync(messages, options, isStreaming: false, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The script has no step for the request.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await TakeStepAsync(messages, options, isStreaming: true, cancellationToken).ConfigureAwait(false);
        foreach (var update in response.ToChatResponseUpdates().SelectMany(Pieces))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
        {
            return null;
        }

        if (serviceType == typeof(ChatClientMetadata))
        {
            return _metadata;
        }

        return serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <summary>Does nothing.</summary>
    public void Dispose()
    {
    }

    private static IEnumerable<ChatResponseUpdate> Pieces(ChatResponseUpdate update) => update.Contents.Count < 2
        ? [update]
        : update.Contents.Select(content =>
        {
            var piece = update.Clone();
            piece.Contents = [content];
            return piece;
        });

    private static ChatResponse ResponseOf(string text) => new(new ChatMessage(ChatRole.Assistant, text)) { FinishReason = ChatFinishReason.Stop };

    private async Task<ChatResponse> TakeStepAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, bool isStreaming, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messages);
        cancellationToken.ThrowIfCancellationRequested();
        var request = new ScriptedChatRequest([.. messages], options?.Clone(), isStreaming);
        Func<ScriptedChatRequest, CancellationToken, Task<ChatResponse>>? step;
        int number;
        lock (_gate)
        {
            _requests.Add(request);
            number = _requests.Count;
            step = _script.TryDequeue(out var next) ? next : _otherwise;
        }

        if (step is null)
        {
            throw new InvalidOperationException($"The script has no step for request {number}. Add one with Reply, Fail or Hang, or set Otherwise.");
        }

        return await step(request, cancellationToken).ConfigureAwait(false);
    }
}
