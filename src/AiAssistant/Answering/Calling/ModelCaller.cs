using System.Security.Cryptography;
using AiAssistant.Answering.Spending;
using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace AiAssistant.Answering.Calling;

/// <summary>
/// The one door to the chat model: every call goes through it, is counted, made again where its fault may pass, and not made while the model is down. Thread-safe; the circuit
/// is that of all callers.
/// </summary>
internal sealed class ModelCaller
{
    // What a message costs beside its text: its role and its marks.
    private const int TokensPerMessage = 4;

    // What a reply takes that nothing bounds.
    private const int UsualReply = 1_000;
    private const string Late = "The chat model did not reply in time.";
    private const int Randomness = 1 << 20;
    private readonly ChatModel _model;
    private readonly ResiliencePipeline _pipeline;

    public ModelCaller(ChatModel model, TimeProvider time)
    {
        _model = model;
        _pipeline = Build(model.Options, time);
    }

    /// <summary>Counts the tokens of texts for the model.</summary>
    public ITokenCounter Tokens => _model.Tokens;

    /// <summary>How the model is used.</summary>
    public ChatModelOptions Options => _model.Options;

    /// <summary>Makes the mark of a prompt's fences.</summary>
    public Func<string> NewMark => _model.NewMark;

    /// <summary>Asks the model.</summary>
    /// <param name="messages">The prompt.</param>
    /// <param name="options">How the reply has to look.</param>
    /// <param name="allowance">Is asked before each call, and told what it took.</param>
    /// <param name="trace">Gets what each call took, whether it succeeded or not.</param>
    /// <param name="deadline">Is cancelled when there is no time left.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BudgetSpentException">The budget does not allow another call.</exception>
    /// <exception cref="BrokenCircuitException">The model is down and was not asked.</exception>
    /// <exception cref="TimeoutException">The deadline passed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled by <paramref name="cancellationToken"/>.</exception>
    public async Task<ChatResponse> AskAsync(
        IReadOnlyList<ChatMessage> messages, ChatOptions options, Allowance allowance, TraceRecorder trace, CancellationToken deadline,
        CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline, cancellationToken);
        var prompt = messages.Sum(message => Tokens.Count(message.Text) + TokensPerMessage);
        try
        {
            return await _pipeline.ExecuteAsync(
                async stop => await CallAsync(messages, options, prompt, allowance, trace, stop, cancellationToken).ConfigureAwait(false), both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException fault) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(Late, fault);
        }
    }

    // Every call to the model is made here and nowhere else. A call that fails or is left behind was read all the same.
    private async Task<ChatResponse> CallAsync(
        IReadOnlyList<ChatMessage> messages, ChatOptions options, int prompt, Allowance allowance, TraceRecorder trace, CancellationToken stop,
        CancellationToken cancellationToken)
    {
        var reserved = prompt + (options.MaxOutputTokens ?? UsualReply);
        if (!await allowance.TryReserveAsync(reserved, stop).ConfigureAwait(false))
        {
            throw new BudgetSpentException();
        }

        var usage = new AnswerUsage(1, prompt, 0) { IsEstimated = true };
        var reply = "";
        try
        {
            // The wait is for clients that ignore cancellation.
            var response = await _model.Client.GetResponseAsync(messages, options, stop).WaitAsync(stop).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The chat client returned null. It has to return a response.");
            usage = Usage(response, prompt);
            reply = response.Text;
            return response;
        }
        catch (OperationCanceledException fault) when (stop.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(Late, fault);
        }
        finally
        {
            trace.Took(usage);
            trace.Add(
                "write.model.call",
                ("promptCharacters", TraceValues.Number(messages.Sum(static message => (long)message.Text.Length))),
                ("promptTokens", TraceValues.Number(usage.InputTokens)),
                ("replyCharacters", TraceValues.Number(reply.Length)),
                ("replyTokens", TraceValues.Number(usage.OutputTokens)),
                ("estimated", usage.IsEstimated ? "yes" : "no"));
            await allowance.SettleAsync(usage.InputTokens + usage.OutputTokens, reserved).ConfigureAwait(false);
        }
    }

    private AnswerUsage Usage(ChatResponse response, int prompt)
    {
        var input = response.Usage?.InputTokenCount;
        var output = response.Usage?.OutputTokenCount;
        return new AnswerUsage(1, Math.Max(0, input ?? prompt), Math.Max(0, output ?? Tokens.Count(response.Text))) { IsEstimated = input is null || output is null };
    }

    private static ResiliencePipeline Build(ChatModelOptions options, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (options.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Exception is { } fault && TransientFaults.Includes(fault)),
                MaxRetryAttempts = options.MaxRetries,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = static () => (double)RandomNumberGenerator.GetInt32(Randomness) / Randomness,
            });
        }

        // Whatever failed: a model that always says 401 is as far away as one that hangs.
        return builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            ShouldHandle = static args => ValueTask.FromResult(
                args.Outcome.Exception is { } fault and not BudgetSpentException && !(fault is OperationCanceledException && args.Context.CancellationToken.IsCancellationRequested)),
            FailureRatio = 0.5,
            MinimumThroughput = options.CircuitCalls,
            SamplingDuration = options.CircuitWindow,
            BreakDuration = options.CircuitPause,
        }).Build();
    }
}
