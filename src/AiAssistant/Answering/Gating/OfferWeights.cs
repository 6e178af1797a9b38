namespace AiAssistant.Answering.Gating;

/// <summary>What each feature weighs: a choice between all that an offer says and that it does not say it, whose score is 0.</summary>
internal static class OfferWeights
{
    private static readonly double[] Weights =
    [
        -2.71, 1.67, 3.48, 4.28, -1.53, -0.8, 0.3, 1.09, -0.71, 0.51, 0.05, 1.42, 0.79, -1.4, -1.49, 3.16, -0.82, -0.02, 0.62, -2.09, -0.82, 0.51, 0.96, -0.94, -0.31, -1.23,
        -3.99, 0, 0, 4.49, -0.44, -0.59, 0.05, 1.43, -0.18, 2.06, -1.29, 1.97, 0.56, 0, 0, 3.07, -1.06, 2.59, 0.5, -3, 0.41, 0, 0, 1.58, 0.31, -0.22,
    ];

    /// <summary>The score of a claim.</summary>
    public static double Score(ReadOnlySpan<double> features)
    {
        var score = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            score += features[i] * Weights[i];
        }

        return score;
    }

    /// <summary>The probability that any of the claims answers.</summary>
    public static double Probability(ReadOnlySpan<double> scores)
    {
        var sum = 0.0;
        foreach (var score in scores)
        {
            sum += Math.Exp(score);
        }

        return sum / (1 + sum);
    }
}
