using AiAssistant.Offers;

namespace AiAssistant.Learning;

/// <summary>Counts what a download gives beside good offers.</summary>
internal sealed class OfferTally
{
    public const int MaxListed = 100;
    private const int MaxTextLength = 200;

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

    private static string Bounded(string text) => text.Length <= MaxTextLength ? text : text[..MaxTextLength];
}
