namespace AiAssistant.Answering.Language;

/// <summary>
/// What a text is about, as shares over the known subjects that add up to 1. Two texts in two languages, without a word in common, can be about the same.
/// </summary>
internal sealed class Subjects
{
    /// <summary>Nothing is known.</summary>
    public static readonly Subjects None = new([]);

    private readonly double[] _roots;

    private Subjects(double[] roots) => _roots = roots;

    /// <summary>One subject alone.</summary>
    /// <param name="subject">Its place among the known ones.</param>
    /// <param name="count">How many are known.</param>
    public static Subjects Only(int subject, int count)
    {
        var roots = new double[count];
        roots[subject] = 1;
        return new Subjects(roots);
    }

    /// <summary>From logarithms of unnormalised shares.</summary>
    public static Subjects OfLogits(ReadOnlySpan<double> logits)
    {
        var roots = new double[logits.Length];
        var most = double.MinValue;
        foreach (var logit in logits)
        {
            most = Math.Max(most, logit);
        }

        double sum = 0;
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = Math.Exp(logits[i] - most);
            sum += roots[i];
        }

        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = Math.Sqrt(roots[i] / sum);
        }

        return new Subjects(roots);
    }

    /// <summary>The share of one subject; 0 where nothing is known.</summary>
    public double Share(int subject) => subject < _roots.Length ? _roots[subject] * _roots[subject] : 0;

    /// <summary>How much two texts are about the same: the coefficient of Bhattacharyya (1943), 0 nothing in common, 1 the same shares.</summary>
    public double Overlap(Subjects other)
    {
        double overlap = 0;
        for (var i = 0; i < Math.Min(_roots.Length, other._roots.Length); i++)
        {
            overlap += _roots[i] * other._roots[i];
        }

        return Math.Min(overlap, 1);
    }
}
