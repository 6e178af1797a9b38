using AiAssistant.Texts;

namespace AiAssistant.Learning;

/// <summary>Whether a complete download is to be believed: a feed that is empty, mostly broken or suddenly small must not replace a good version.</summary>
internal static class OfferChecks
{
    public static void Check(int offers, int skipped, int published, OfferLearningOptions options)
    {
        var all = offers + skipped;
        if (skipped > 0 && skipped > options.MaxSkippedShare * all)
        {
            throw Failed(LearningCodes.TooManySkipped, skipped, all, options.MaxSkippedShare);
        }

        if (offers == 0)
        {
            throw new LearningFailedException(new Finding(LearningCodes.NoOffers));
        }

        if (published - offers > options.MaxDropShare * published)
        {
            throw Failed(LearningCodes.Dropped, published, offers, options.MaxDropShare);
        }
    }

    private static LearningFailedException Failed(string code, int one, int other, double limit) =>
        new(new Finding(code, FindingArgument.Of(one), FindingArgument.Of(other), FindingArgument.Of(limit * 100)));
}
