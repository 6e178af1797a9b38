namespace AiAssistant.Answering.Gating;

/// <summary>The standard logistic function: what turns a weighted sum into a probability.</summary>
internal static class Logistic
{
    /// <summary>The probability of a logit: 0.5 at 0, towards 1 above and towards 0 below.</summary>
    public static double Of(double logit) => 1 / (1 + Math.Exp(-logit));
}
