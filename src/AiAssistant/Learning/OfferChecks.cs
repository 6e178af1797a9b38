using System.Globalization;

namespace AiAssistant.Learning;

/// <summary>Whether a complete download is to be believed: a feed that is empty, mostly broken or suddenly small must not replace a good version.</summary>
internal static class OfferChecks
{
    public static void Check(int offers, int skipped, int published, OfferLearningOptions options)
    {
        var all = offers + skipped;
        if (skipped > 0 && skipped > options.MaxSkippedShare * all)
        {
            throw new LearningFailedException(new Finding(LearningCodes.TooManySkipped, Text(skipped), Text(all), Text(options.MaxSkippedShare * 100)));
        }

        if (offers == 0)
        {
            throw new LearningFailedException(new Finding(LearningCodes.NoOffers));
        }

        if (published - offers > options.MaxDropShare * published)
        {
            throw new LearningFailedException(new Finding(LearningCodes.Dropped, Text(published), Text(offers), Text(options.MaxDropShare * 100)));
        }
    }

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
