using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>
/// Finds marks in a text; see the file <c>strength</c>. They are read in all languages at once: few words mean one thing here and another there.
/// </summary>
internal static class Marks
{
    private static readonly DataFile File = DataFile.Read("strength");
    private static readonly PhraseSet[] Sets = [.. Enum.GetValues<Mark>().Select(static mark => new PhraseSet(File.Patterns(Section(mark))))];
    private static readonly PhraseSet Harmless = new(File.Patterns("no.harmless"));

    /// <summary>Whether a mark stands among words.</summary>
    public static bool Has(this IReadOnlyList<Word> words, Mark mark)
    {
        var found = Sets[(int)mark].Find(words);
        if (mark != Mark.Denied || found.Count == 0)
        {
            return found.Count > 0;
        }

        var harmless = Harmless.Find(words);
        return found.Any(match => !harmless.Any(other => other.Start <= match.Start && match.End <= other.End));
    }

    private static string Section(Mark mark) => mark switch
    {
        Mark.BuyerPays => "pays.buyer",
        Mark.SellerPays => "pays.seller",
        Mark.Denied => "no",
        Mark.Limited => "no.limited",
        _ => mark.ToString().ToLowerInvariant(),
    };
}
