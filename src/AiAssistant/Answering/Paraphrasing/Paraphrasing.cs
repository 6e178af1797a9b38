using System.Globalization;
using AiAssistant.Answering.Calling;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Redacting;
using AiAssistant.Answering.Spending;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Workflows;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Answering.Paraphrasing;

/// <summary>
/// The paraphrases of one learning. Once the budget is spent, the model is down or enough was asked, nothing more is asked; what is missing then is counted, and
/// asked for the next time.
/// </summary>
internal sealed class Paraphrasing(
    TenantId tenant,
    ModelCaller model,
    KnownParaphrases known,
    ISettingsStore settings,
    Allowances allowances,
    CustomerPrivacy privacy,
    ParaphraseOptions options,
    string modelName,
    TimeSpan timeout,
    TimeProvider time,
    ILogger logger) : IParaphrasing
{
    private const int MaxAttempts = 2;

    // So many in a row are no accident.
    private const int MaxFailures = 3;
    private const string Filtered = "the reply was filtered";
    private const string Unusable = "the reply cannot be used";
    private static readonly TimeSpan SettingsLimit = TimeSpan.FromSeconds(5);
    private readonly SortedDictionary<string, int> _missing = new(StringComparer.Ordinal);
    private TenantSettings? _settings;
    private string? _stopped;
    private int _asked;
    private int _failures;

    public IReadOnlyList<Finding> Warnings =>
    [
        .. _missing.Select(static pair => new Finding(pair.Key, pair.Value.ToString(CultureInfo.InvariantCulture)) { Severity = FindingSeverity.Warning }),
    ];

    public async Task<Passage> AddToAsync(Passage passage, CancellationToken cancellationToken)
    {
        // For the predefined questions the library has reviewed ones.
        if (passage.Fields.Any(static field => field.Name == PassageFieldNames.Paraphrases) || ConceptRules.Shared.Predefined.ContainsKey(passage.Source))
        {
            return passage;
        }

        var text = ParaphrasedText.Of(passage);
        var key = text.Key(modelName, options);
        var paraphrases = await known.FindAsync(key, cancellationToken).ConfigureAwait(false);
        if (paraphrases is null && await TryAskAsync(text, cancellationToken).ConfigureAwait(false) is { } asked)
        {
            paraphrases = asked;
            await known.WriteAsync(key, asked, cancellationToken).ConfigureAwait(false);
        }

        return paraphrases is { Count: > 0 }
            ? passage with { Fields = [.. passage.Fields, new PassageField(PassageFieldNames.Paraphrases, paraphrases)] }
            : passage;
    }

    private async Task<IReadOnlyList<string>?> TryAskAsync(ParaphrasedText text, CancellationToken cancellationToken)
    {
        _stopped ??= _asked >= options.MaxSources ? ParaphraseCodes.Limited : null;
        if (_stopped is { } reason)
        {
            return Missing(reason);
        }

        _asked++;
        var failed = ParaphraseCodes.NotAsked;
        try
        {
            _settings ??= await TimeLimit.RunAsync(token => settings.ReadAsync(tenant, token), SettingsLimit, time, cancellationToken).ConfigureAwait(false);
            var prompt = new ParaphrasePrompt(text.Without(privacy, _settings.Redaction), options, model);
            failed = ParaphraseCodes.ModelFailed;
            var paraphrases = await AskAsync(prompt, _settings, cancellationToken).ConfigureAwait(false);
            _failures = 0;
            return paraphrases;
        }
        catch (BudgetSpentException)
        {
            return Missing(_stopped = ParaphraseCodes.BudgetSpent);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            AnsweringLog.NoParaphrases(logger, fault.GetType().Name);

            // A redactor that fails at one text reads the next.
            var isOfText = failed == ParaphraseCodes.NotAsked && _settings is not null;
            _stopped = !isOfText && ++_failures >= MaxFailures ? failed : null;
            return Missing(failed);
        }
    }

    /// <returns>The paraphrases; none where the model refuses the text or gives nothing usable, which asking again would not change.</returns>
    private async Task<IReadOnlyList<string>> AskAsync(ParaphrasePrompt prompt, TenantSettings present, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        var allowance = allowances.Of(tenant, present.TimeZone, ShareOf(present.Budget));
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var response = await model.AskAsync(prompt.Messages, prompt.Options, allowance, new TraceRecorder(time), limit.Token, cancellationToken)
                .ConfigureAwait(false);
            if (response.FinishReason == ChatFinishReason.ContentFilter)
            {
                AnsweringLog.NoParaphrases(logger, Filtered);
                return [];
            }

            if (ParaphraseReader.Read(response.Text, prompt.Mark, prompt.Most) is { } paraphrases)
            {
                return paraphrases;
            }

            prompt.Repair(response.Text);
        }

        AnsweringLog.NoParaphrases(logger, Unusable);
        return [];
    }

    private UsageBudget ShareOf(UsageBudget budget) => budget with { CallsPerDay = Share(budget.CallsPerDay), TokensPerDay = Share(budget.TokensPerDay) };

    private long? Share(long? limit) => limit is { } number ? (long)(number * options.BudgetShare) : null;

    private IReadOnlyList<string>? Missing(string reason)
    {
        _missing[reason] = _missing.GetValueOrDefault(reason) + 1;
        return null;
    }
}
