using AiAssistant.Evaluation.Calibration;

namespace AiAssistant.Evaluation.Tests.Calibration;

public sealed class LogisticFitTests
{
    private static readonly double[][] Rows = [[1, 1], [1, 0], [1, 1], [0, 1], [0, 0], [0, 1], [1, 0], [0, 0]];
    private static readonly bool[] Labels = [true, true, true, false, false, false, false, true];
    private static readonly double[] Weights = [1, 1, 1, 1, 1, 1, 1, 1];

    [Fact]
    public void Of_FeatureThatTells_HasWeightOfItsSign()
    {
        var (_, fitted) = LogisticFit.Of(Rows, Labels, Weights, [1, 0], [0, 0], 0.1);
        Assert.True(fitted[0] > 0.5);
    }

    [Fact]
    public void Of_ForbiddenSign_StaysZero()
    {
        var (_, fitted) = LogisticFit.Of(Rows, Labels, Weights, [-1, 0], [0, 0], 0.1);
        Assert.Equal(0, fitted[0]);
    }

    [Fact]
    public void Of_HighPenalty_StaysWhereExpected()
    {
        var (_, fitted) = LogisticFit.Of(Rows, Labels, Weights, [1, 0], [3, -2], 1e6);
        Assert.Equal(3, fitted[0], 3);
        Assert.Equal(-2, fitted[1], 3);
    }
}
