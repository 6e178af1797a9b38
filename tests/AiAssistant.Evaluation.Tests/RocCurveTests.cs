namespace AiAssistant.Evaluation.Tests;

public sealed class RocCurveTests
{
    [Theory]
    [InlineData(new[] { 0.9, 0.8 }, new[] { 0.1, 0.2 }, 1.0)]
    [InlineData(new[] { 0.1, 0.2 }, new[] { 0.9, 0.8 }, 0.0)]
    [InlineData(new[] { 0.5, 0.5 }, new[] { 0.5 }, 0.5)]
    [InlineData(new[] { 0.9, 0.3 }, new[] { 0.5, 0.3 }, 0.625)]
    public void Area_Scores_IsTheShareOfPairsInOrder(double[] positives, double[] negatives, double expected) =>
        Assert.Equal(expected, RocCurve.Area(positives, negatives));

    [Fact]
    public void Area_OneClassEmpty_IsNull() => Assert.Null(RocCurve.Area([0.5], []));
}
