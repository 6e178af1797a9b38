using AiAssistant.Offers;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about going on after a checkpoint; those that need one pass a provider that gives none.</summary>
internal static class ProviderCheckpoints
{
    private const int LongestCheckpoint = 4_096;
    private const int CheckpointsTried = 20;
    private const string NoLonger = "A checkpoint that no longer holds starts at the beginning, and the first step says so (StartsOver).";

    public static void AddTo(CaseList<OfferProviderFixture> cases) => cases
        .Add("OfferDownload.Checkpoint: from where a later download can go on; a provider that says it gives some does.",
            DownloadAsync_ClaimsCheckpoints_GivesSome)
        .Add("OfferDownload.Checkpoint: opaque, at most 4,096 characters; null when there is none.", DownloadAsync_Checkpoints_AreShortAndNotBlank)
        .Add("A checkpoint goes on after it: exactly the rest comes.", DownloadAsync_AfterACheckpoint_ExactlyTheRest)
        .Add("A download that went on gives checkpoints that go on as well.", DownloadAsync_AfterACheckpointOfAResumedDownload_ExactlyTheRest)
        .Add(NoLonger, DownloadAsync_AfterNonsense_StartsOver)
        .Add(NoLonger, DownloadAsync_AfterAnExpiredCheckpoint_StartsOver);

    private static async Task DownloadAsync_ClaimsCheckpoints_GivesSome(OfferProviderFixture fixture, CancellationToken cancellationToken)
    {
        var given = (await fixture.DownloadAsync(null, cancellationToken).ConfigureAwait(false)).Any(step => step.Checkpoint is not null);
        Expect.That(given || !fixture.GivesCheckpoints, "checkpoints, as the fixture says", "none");
    }

    private static async Task DownloadAsync_Checkpoints_AreShortAndNotBlank(OfferProviderFixture fixture, CancellationToken cancellationToken)
    {
        var steps = await fixture.DownloadAsync(null, cancellationToken).ConfigureAwait(false);
        foreach (var checkpoint in steps.Select(step => step.Checkpoint).OfType<string>())
        {
            var isSound = !string.IsNullOrWhiteSpace(checkpoint) && checkpoint.Length <= LongestCheckpoint;
            Expect.That(isSound, $"1 to {LongestCheckpoint} characters, not blank", $"{checkpoint.Length}");
        }
    }

    private static async Task DownloadAsync_AfterACheckpoint_ExactlyTheRest(OfferProviderFixture fixture, CancellationToken cancellationToken)
    {
        var whole = await fixture.DownloadAsync(null, cancellationToken).ConfigureAwait(false);
        foreach (var (index, step) in whole.Index().Where(item => item.Item.Checkpoint is not null).Take(CheckpointsTried).ToArray())
        {
            ExpectRest(
                fixture,
                whole[(index + 1)..],
                await fixture.DownloadAsync(step.Checkpoint, cancellationToken).ConfigureAwait(false),
                $"ids after step {index}");
        }
    }

    private static async Task DownloadAsync_AfterACheckpointOfAResumedDownload_ExactlyTheRest(OfferProviderFixture fixture, CancellationToken cancellationToken)
    {
        var whole = await fixture.DownloadAsync(null, cancellationToken).ConfigureAwait(false);
        if (whole.Find(step => step.Checkpoint is not null) is not { } first)
        {
            return;
        }

        var resumed = await fixture.DownloadAsync(first.Checkpoint, cancellationToken).ConfigureAwait(false);
        if (resumed.FindIndex(step => step.Checkpoint is not null) is var index && index >= 0)
        {
            ExpectRest(
                fixture,
                resumed[(index + 1)..],
                await fixture.DownloadAsync(resumed[index].Checkpoint, cancellationToken).ConfigureAwait(false),
                "ids after resuming twice");
        }
    }

    private static Task DownloadAsync_AfterNonsense_StartsOver(OfferProviderFixture fixture, CancellationToken cancellationToken) =>
        ExpectStartsOverAsync(fixture, "no checkpoint of any provider", cancellationToken);

    private static async Task DownloadAsync_AfterAnExpiredCheckpoint_StartsOver(OfferProviderFixture fixture, CancellationToken cancellationToken)
    {
        var whole = await fixture.DownloadAsync(null, cancellationToken).ConfigureAwait(false);
        if (fixture.ExpireCheckpointsAsync is null || whole.Find(step => step.Checkpoint is not null) is not { } first)
        {
            return;
        }

        await fixture.ExpireCheckpointsAsync(cancellationToken).ConfigureAwait(false);
        await ExpectStartsOverAsync(fixture, first.Checkpoint!, cancellationToken).ConfigureAwait(false);
    }

    // A provider may find that the checkpoint holds no more, for a reason of its own: then everything comes again.
    private static void ExpectRest(OfferProviderFixture fixture, List<OfferDownload> rest, List<OfferDownload> seen, string what)
    {
        if (seen is [{ StartsOver: true }, ..])
        {
            OfferDownloads.ExpectWhole(fixture, seen, "offers of a download that starts over");
        }
        else
        {
            Expect.Sequence(rest.Select(Id), seen.Select(Id), what);
        }

        static string? Id(OfferDownload step) => step.Offer?.Id ?? step.Skipped?.Place;
    }

    private static async Task ExpectStartsOverAsync(OfferProviderFixture fixture, string checkpoint, CancellationToken cancellationToken)
    {
        var steps = await fixture.DownloadAsync(checkpoint, cancellationToken).ConfigureAwait(false);
        OfferDownloads.ExpectWhole(fixture, steps, "offers of a download that starts over");
        Expect.Equal(true, steps[0].StartsOver, "whether the first step says that the download starts over");
        Expect.Equal(1, steps.Count(step => step.StartsOver), "steps that say so");
    }
}
