using AiAssistant.Offers;

namespace AiAssistant.Learning;

/// <summary>Counts what a download gives beside good offers.</summary>
internal sealed class OfferTally
{
    public const int MaxListed = 100;
    private const int MaxTextLength = 200;

    private (int Steps, int Skipped, int Cut, int Listed) _kept;

    public int Steps { get; set; }

    public int Skipped { get; private set; }

    public int Cut { get; set; }

    /// <summary>The first that were skipped.</summary>
    public List<Finding> Listed { get; } = [];

    public void Skip(SkippedOffer skipped)
    {
        Skipped++;
        if (Listed.Count >= MaxListed)
        {
            return;
        }

        string[] arguments = skipped.Id is { } id ? [Bounded(id)] : [];
        Listed.Add(new Finding(skipped.Code, arguments) { Severity = FindingSeverity.Warning, Place = Bounded(skipped.Place) });
    }

    /// <summary>A download that breaks off goes on from here.</summary>
    public void Keep() => _kept = (Steps, Skipped, Cut, Listed.Count);

    /// <summary>Forgets what came since <see cref="Keep"/>: it comes again.</summary>
    public void GoBack()
    {
        (Steps, Skipped, Cut, var listed) = _kept;
        Listed.RemoveRange(listed, Listed.Count - listed);
    }

    private static string Bounded(string text) => text.Length <= MaxTextLength ? text : text[..MaxTextLength];
}
