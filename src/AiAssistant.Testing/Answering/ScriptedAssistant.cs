using AiAssistant.Answering;

namespace AiAssistant.Testing;

/// <summary>An assistant that answers as a test tells it to, and remembers what it was asked.</summary>
/// <remarks>Thread-safe as far as its script is. Register it before <c>AddAiAssistant</c>: what is registered already is kept.</remarks>
/// <param name="script">Gives the outcome for a scope; may throw, hang, or change a fake desk meanwhile.</param>
public sealed class ScriptedAssistant(Func<AssistantScope, CancellationToken, Task<Outcome>> script) : IAssistant
{
    private readonly Lock _gate = new();
    private readonly List<AssistantScope> _asked = [];

    /// <summary>Creates an assistant that gives the same outcome for everything.</summary>
    /// <param name="outcome">The outcome. Default: answered in full with the text <c>The answer.</c>.</param>
    public ScriptedAssistant(Outcome? outcome = null)
        : this((_, _) => Task.FromResult(outcome ?? Answer("The answer.")))
    {
    }

    /// <summary>The scopes that were asked about so far, in order; a copy.</summary>
    public IReadOnlyList<AssistantScope> Asked
    {
        get
        {
            lock (_gate)
            {
                return [.. _asked];
            }
        }
    }

    /// <summary>An outcome: answered in full.</summary>
    /// <param name="text">The reply.</param>
    public static Outcome Answer(string text) => new(OutcomeKind.Answered) { Text = text };

    /// <summary>An outcome: one question answered, one not.</summary>
    /// <param name="text">The reply.</param>
    /// <param name="reason">Why the other question was not.</param>
    public static Outcome Partial(string text, UnansweredReason reason) => new(OutcomeKind.Answered)
    {
        Text = text,
        Reason = reason,
        Parts = [new OutcomePart("first", OutcomeKind.Answered) { Text = text }, new OutcomePart("second", OutcomeKind.Unanswered) { Reason = reason }],
    };

    /// <summary>An outcome: nothing answered.</summary>
    /// <param name="reason">Why.</param>
    public static Outcome Unanswered(UnansweredReason reason) => new(OutcomeKind.Unanswered) { Reason = reason };

    /// <inheritdoc/>
    public Task<Outcome> AnswerAsync(AssistantScope scope, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            _asked.Add(scope);
        }

        return script(scope, cancellationToken);
    }
}
