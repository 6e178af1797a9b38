using AiAssistant.Answering.Gating;
using AiAssistant.Evaluation.Routing;
using AiAssistant.Evaluation.Shop;
using AiAssistant.Evaluation.Support;
using AiAssistant.Resources;

namespace AiAssistant.Evaluation.Calibration;

/// <summary>Lets the assistant search and the gate look, and keeps what it saw with what is right.</summary>
internal sealed class CaseReader(TimeProvider time)
{
    // More of one set would only make the fit slower.
    private const int MaxUtterances = 1_200;
    private static readonly string[] Asked = ["val", "test"];

    /// <summary>The messages of a folder that ask one thing: of several it is not told which entry is for which.</summary>
    public async Task<IReadOnlyList<GateCase>> OfShopsAsync(string folder, CancellationToken cancellationToken)
    {
        var documents = await ShopCommand.ReadAsync(Path.Combine(folder, "knowledge-bases.jsonl"), cancellationToken).ConfigureAwait(false);
        var messages = await ShopMessageReader.ReadAsync(Path.Combine(folder, "messages.jsonl"), cancellationToken).ConfigureAwait(false);
        var host = await AssistantHost.StartAsync(time, offers: null, cancellationToken).ConfigureAwait(false);
        await using (host.ConfigureAwait(false))
        {
            var shops = await ShopRunner.LearnAsync(host, documents, cancellationToken).ConfigureAwait(false);
            var cases = new List<GateCase>();
            foreach (var message in messages.Where(message => !message.ExpectsAgent && shops.ContainsKey(message.Shop)))
            {
                var scope = host.Ask(new TenantId(message.Shop), shops[message.Shop].Resources, message.Text);
                var verdicts = await host.JudgeAsync(scope, cancellationToken).ConfigureAwait(false);
                if (verdicts.Count == 1 || message.Expected.Count == 0)
                {
                    cases.AddRange(verdicts.Select(verdict => Case(
                        CaseKind.Shop, folder, $"{folder}/{message.Shop}", verdict, score => message.Expected.Contains(score.Candidate.Passage.Source))));
                }
            }

            return cases;
        }
    }

    /// <summary>The utterances of a file, asked of those that are stored.</summary>
    public async Task<IReadOnlyList<GateCase>> OfUtterancesAsync(string file, CancellationToken cancellationToken)
    {
        var all = await UtteranceReader.ReadAsync(file, cancellationToken).ConfigureAwait(false);
        var stored = all.Where(static utterance => utterance.Split == "train" && utterance.IsInScope && utterance.Text.Trim().Length > 0 && utterance.Intent.Length > 0).ToList();
        var split = Asked.FirstOrDefault(name => all.Any(utterance => utterance.Split == name)) ?? throw new InputFileException($"{file}: has neither a split 'val' nor 'test'.");
        var asked = all.Where(utterance => utterance.Split == split).ToList();
        var step = Math.Max(1, asked.Count / MaxUtterances);
        var runner = new RoutingRunner(language: null, time);
        var cases = new List<GateCase>();
        await runner.JudgeAsync(
            stored,
            // All that is out of scope, and every so many of the others.
            [.. asked.Where((utterance, i) => !utterance.IsInScope || i % step == 0)],
            (utterance, verdict, intents, _) =>
            {
                if (verdict is not null)
                {
                    cases.Add(Case(CaseKind.Routing, file, $"{file}/{utterance.Number % 10}", verdict, score => utterance.IsInScope && intents[score.Candidate.Passage.Source] == utterance.Intent));
                }
            },
            cancellationToken).ConfigureAwait(false);
        return cases;
    }

    /// <summary>The questions of a folder with their passages.</summary>
    public static async Task<IReadOnlyList<GateCase>> OfPassagesAsync(string folder, string? language, CancellationToken cancellationToken)
    {
        var set = await SupportSet.LoadAsync(Path.Combine(folder, "corpus.jsonl"), Path.Combine(folder, "queries.jsonl"), cancellationToken).ConfigureAwait(false);
        return
        [
            // Ten folds by passage: all sets of this kind may be but one.
            .. set.Judge(language).Select(pair => new GateCase(
                CaseKind.Support, folder, $"{folder}/{Fold(pair.Question.Source)}", pair.Question.Text, [(pair.Score.Features, pair.Question.IsAnswered)])),
        ];
    }

    private static GateCase Case(CaseKind kind, string set, string group, Verdict verdict, Func<EntryScore, bool> isRight)
    {
        var entries = verdict.Entries.OrderBy(static score => score.Candidate.Passage.Id).ToList();
        return new GateCase(kind, set, group, verdict.Question.Text, [.. entries.Select(score => (score.Features, isRight(score)))])
        {
            Evidence = [.. entries.Select(static score => score.Candidate.Evidence)],
        };
    }

    private static int Fold(string id) => id.Sum(static letter => letter) % 10;
}
