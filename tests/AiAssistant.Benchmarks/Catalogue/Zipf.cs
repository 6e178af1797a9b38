namespace AiAssistant.Benchmarks.Catalogue;

/// <summary>Ranks by Zipf's law: rank r, from 0, is drawn in proportion to 1 / (r + shift).</summary>
internal sealed class Zipf
{
    private readonly double[] _cumulated;

    public Zipf(int ranks, double shift = 1)
    {
        _cumulated = new double[ranks];
        double sum = 0;
        for (var rank = 0; rank < ranks; rank++)
        {
            sum += 1 / (rank + shift);
            _cumulated[rank] = sum;
        }
    }

    public int Next(Random random)
    {
        var found = Array.BinarySearch(_cumulated, random.NextDouble() * _cumulated[^1]);
        return Math.Min(found < 0 ? ~found : found, _cumulated.Length - 1);
    }
}
