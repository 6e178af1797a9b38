using System.Net;
using AiAssistant.Answering;
using AiAssistant.Answering.Calling;
using AiAssistant.Answering.Spending;
using AiAssistant.InMemory;
using AiAssistant.Testing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using Polly.CircuitBreaker;

namespace AiAssistant.Tests.Answering.Calling;

public sealed class ModelCallerTests : IDisposable
{
    private static readonly ChatMessage[] Prompt = [new(ChatRole.User, "How long does delivery take?")];
    private readonly Allowance _unlimited = new(
        new InMemoryUsageStore(TimeProvider.System), [(UsageKey.Of(default, default(DateOnly)), null, null)], TimeProvider.System, NullLogger.Instance);
    private readonly ManualTimeProvider _time = new();
    private readonly ScriptedChatClient _chat = new();
    private readonly TraceRecorder _trace;

    public ModelCallerTests() => _trace = new TraceRecorder(_time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<Exception> TransientFaults => new((Exception[])
    [
        new HttpRequestException("no route"),
        new HttpRequestException("busy", null, HttpStatusCode.TooManyRequests),
        new HttpRequestException("late", null, HttpStatusCode.RequestTimeout),
        new HttpRequestException("down", null, HttpStatusCode.BadGateway),
        new TimeoutException(),
        new TaskCanceledException("late", new TimeoutException()),
        new AiAssistantException("busy") { IsTransient = true },
    ]);

    public static TheoryData<Exception> LastingFaults => new((Exception[])
    [
        new HttpRequestException("who are you", null, HttpStatusCode.Unauthorized),
        new HttpRequestException("what", null, HttpStatusCode.BadRequest),
        new InvalidOperationException(),
        new OperationCanceledException(),
        new AiAssistantException("no"),
    ]);

    public void Dispose() => _chat.Dispose();

    [Theory]
    [MemberData(nameof(TransientFaults))]
    public async Task AskAsync_FaultMayPass_IsAskedAgainAfterAWhile(Exception fault)
    {
        _chat.Fail(fault).Reply("3 days");

        var asked = AskAsync(Caller());
        await _time.WaitForTimersAsync(1, Token);
        Assert.Single(_chat.Requests);
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("3 days", (await asked).Text);
        Assert.Equal(2, _trace.Usage.Calls);
    }

    [Theory]
    [MemberData(nameof(LastingFaults))]
    public async Task AskAsync_FaultWillNotPass_IsNotAskedAgain(Exception fault)
    {
        _chat.Fail(fault).Reply("3 days");

        await Assert.ThrowsAsync(fault.GetType(), () => AskAsync(Caller()));

        Assert.Single(_chat.Requests);
    }

    [Fact]
    public async Task AskAsync_FaultStays_EndsAfterTheRetries()
    {
        var fault = new HttpRequestException("down");
        _chat.Fail(fault).Fail(fault).Fail(fault);

        var asked = AskAsync(Caller());
        while (!asked.IsCompleted)
        {
            await Task.WhenAny(asked, _time.WaitForTimersAsync(1, Token));
            _time.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Same(fault, await Assert.ThrowsAsync<HttpRequestException>(() => asked));
        Assert.Equal(3, _chat.Requests.Count);
    }

    [Fact]
    public async Task AskAsync_ModelIsDown_CircuitOpensAndCloses()
    {
        var caller = Caller(static options => (options.MaxRetries, options.CircuitCalls, options.CircuitPause) = (0, 3, TimeSpan.FromSeconds(30)));
        for (var call = 0; call < 3; call++)
        {
            _chat.Fail(new InvalidOperationException());
            await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(caller));
        }

        _chat.Reply("3 days").Reply("4 days");
        await Assert.ThrowsAnyAsync<BrokenCircuitException>(() => AskAsync(caller));
        Assert.Equal((3, 3), (_chat.Requests.Count, _trace.Usage.Calls));

        _time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("3 days", (await AskAsync(caller)).Text);
        Assert.Equal("4 days", (await AskAsync(caller)).Text);
    }

    [Fact]
    public async Task AskAsync_TrialFails_CircuitStaysOpen()
    {
        var caller = Caller(static options => (options.MaxRetries, options.CircuitCalls, options.CircuitPause) = (0, 2, TimeSpan.FromSeconds(30)));
        for (var call = 0; call < 3; call++)
        {
            _chat.Fail(new InvalidOperationException());
            await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(caller));
            _time.Advance(call == 1 ? TimeSpan.FromSeconds(31) : TimeSpan.FromSeconds(1));
        }

        await Assert.ThrowsAnyAsync<BrokenCircuitException>(() => AskAsync(caller));
    }

    [Fact]
    public async Task AskAsync_DeadlinesPass_OpenTheCircuit()
    {
        var caller = Caller(static options => options.CircuitCalls = 2);
        for (var call = 0; call < 2; call++)
        {
            var reached = Hang();
            using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(5), _time);
            var asked = caller.AskAsync(Prompt, new ChatOptions(), _unlimited, _trace, deadline.Token, Token);
            await reached.WaitAsync(Token);
            _time.Advance(TimeSpan.FromSeconds(5));
            await Assert.ThrowsAsync<TimeoutException>(() => asked);
        }

        await Assert.ThrowsAnyAsync<BrokenCircuitException>(() => AskAsync(caller));
    }

    [Fact]
    public async Task AskAsync_Cancelled_SaysNothingOfTheModel()
    {
        var caller = Caller(static options => options.CircuitCalls = 2);
        for (var call = 0; call < 4; call++)
        {
            var reached = Hang();
            using var stop = new CancellationTokenSource();
            var asked = caller.AskAsync(Prompt, new ChatOptions(), _unlimited, _trace, CancellationToken.None, stop.Token);
            await reached.WaitAsync(Token);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        }

        _chat.Reply("3 days");
        Assert.Equal("3 days", (await AskAsync(caller)).Text);
    }

    [Fact]
    public async Task AskAsync_UsageReported_IsCounted()
    {
        _chat.Reply(new ChatResponse(new ChatMessage(ChatRole.Assistant, "3 days")) { Usage = new UsageDetails { InputTokenCount = 120, OutputTokenCount = 7 } });

        await AskAsync(Caller());

        Assert.Equal(new AnswerUsage(1, 120, 7), _trace.Usage);
    }

    [Fact]
    public async Task AskAsync_UsageNotReported_IsEstimated()
    {
        _chat.Reply("3 days").Fail(new InvalidOperationException());
        var caller = Caller();

        await AskAsync(caller);
        var one = _trace.Usage;
        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(caller));

        Assert.True(one is { Calls: 1, InputTokens: > 5, OutputTokens: > 0, IsEstimated: true });
        Assert.Equal((2, one.InputTokens * 2, one.OutputTokens), (_trace.Usage.Calls, _trace.Usage.InputTokens, _trace.Usage.OutputTokens));
    }

    // The next call hangs; the task ends when it has come to the model.
    private Task Hang()
    {
        var reached = new TaskCompletionSource();
        _chat.Reply(async (_, stop) =>
        {
            reached.SetResult();
            await new TaskCompletionSource().Task.WaitAsync(stop);
            return new ChatResponse();
        });
        return reached.Task;
    }

    private Task<ChatResponse> AskAsync(ModelCaller caller) => caller.AskAsync(Prompt, new ChatOptions(), _unlimited, _trace, CancellationToken.None, Token);

    private ModelCaller Caller(Action<ChatModelOptions>? change = null)
    {
        var options = new ChatModelOptions();
        change?.Invoke(options);
        return new ModelCaller(new ChatModel(_chat) { Options = options }, _time);
    }
}
