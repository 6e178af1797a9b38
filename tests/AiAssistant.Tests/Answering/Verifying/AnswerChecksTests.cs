using AiAssistant.Answering;
using AiAssistant.Answering.Verifying;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace AiAssistant.Tests.Answering.Verifying;

public sealed class AnswerChecksTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task Apply_NoVeto_PartStaysAndTheCheckSawIt()
    {
        CheckedAnswer? seen = null;
        var (part, codes) = await ApplyAsync(new Check((answer, _) =>
        {
            seen = answer;
            return ValueTask.FromResult<string?>(null);
        }));
        Assert.Equal((OutcomeKind.Answered, "What does it cost?", "It costs 5 EUR.", "en"), (part.Kind, seen?.Question, seen?.Text, seen?.Language));
        Assert.Single(seen!.Citations);
        Assert.Empty(codes);
    }

    [Theory]
    [InlineData("acme.no-prices", "acme.no-prices")]
    [InlineData("said by a customer", "")]
    public async Task Apply_Veto_UnsupportedWithItsCode(string code, string traced)
    {
        var (part, codes) = await ApplyAsync(new Check((_, _) => ValueTask.FromResult<string?>(code)));
        Assert.Equal((OutcomeKind.Unanswered, UnansweredReason.Unsupported), (part.Kind, part.Reason));
        Assert.Null(part.Text);
        var step = Assert.Single(codes);
        Assert.Equal(("verify.check.vetoed", traced), (step.Code, step.Details["code"]));
    }

    [Fact]
    public async Task Apply_ThrowingCheck_VetoesWithItsOwnCode()
    {
        var (part, codes) = await ApplyAsync(new Check((_, _) => throw new InvalidOperationException("a secret")));
        Assert.Equal(UnansweredReason.Unsupported, part.Reason);
        Assert.Equal("verify.check.failed", Assert.Single(codes).Code);
        Assert.DoesNotContain(codes[0].Details.Values, static value => value.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Apply_CheckThatNeverEnds_VetoesAfterItsTime()
    {
        var running = ApplyAsync(new Check(async (_, _) =>
        {
            await new TaskCompletionSource().Task;
            return null;
        }));
        await _time.WaitForTimerAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(10));
        var (part, codes) = await running;
        Assert.Equal(UnansweredReason.Unsupported, part.Reason);
        Assert.Equal("verify.check.timeout", Assert.Single(codes).Code);
    }

    private async Task<(OutcomePart Part, IReadOnlyList<TraceStep> Steps)> ApplyAsync(IAnswerCheck check)
    {
        var passage = new PassageId(new ResourceVersion(new ResourceId(new TenantId("shop"), "book"), 1), 0);
        var part = new OutcomePart("What does it cost?", OutcomeKind.Answered) { Text = "It costs 5 EUR.", Citations = [new Citation(passage, "book", "price", "5 EUR")] };
        var trace = new TraceRecorder(_time);
        var parts = await new AnswerChecks([check], _time, NullLogger.Instance).ApplyAsync([part], "en", trace, TestContext.Current.CancellationToken);
        return (Assert.Single(parts), trace.Trace.Steps);
    }

    private sealed class Check(Func<CheckedAnswer, CancellationToken, ValueTask<string?>> check) : IAnswerCheck
    {
        public ValueTask<string?> CheckAsync(CheckedAnswer answer, CancellationToken cancellationToken) => check(answer, cancellationToken);
    }
}
