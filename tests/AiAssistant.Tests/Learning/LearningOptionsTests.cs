using System.Globalization;
using AiAssistant.Learning;
using AiAssistant.Resources;

namespace AiAssistant.Tests.Learning;

public sealed class LearningOptionsTests
{
    [Fact]
    public void Defaults_AreAsDocumentedAndValid()
    {
        var options = new LearningOptions();

        Assert.Equal((2, 5, 0.5, 0.2), (options.Concurrency, options.MaxAttempts, options.MaxDropShare, options.MaxSkippedShare));
        Assert.Equal((TimeSpan.FromHours(12), TimeSpan.FromMinutes(1)), (options.AttemptTimeout, options.RetryDelay));
        Assert.Equal((TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10)), (options.LeaseTime, options.SweepGrace));
        Assert.Equal(TimeSpan.FromDays(30), new ResourceOptions().RefreshInterval);
        Assert.True(new LearningOptionsValidator().Validate(null, options).Succeeded);
        Assert.True(new ResourceOptionsValidator().Validate(null, new ResourceOptions()).Succeeded);
    }

    [Fact]
    public void Validate_OutOfRange_NamesEachKeyAndHowToMendIt()
    {
        var options = new LearningOptions
        {
            Concurrency = 0,
            AttemptTimeout = TimeSpan.Zero,
            MaxAttempts = 0,
            RetryDelay = TimeSpan.FromSeconds(-1),
            LeaseTime = TimeSpan.FromDays(2),
            SweepGrace = TimeSpan.FromSeconds(-1),
            MaxDropShare = 1.5,
            MaxSkippedShare = double.NaN,
        };

        Assert.Equal(
            [
                "LearningOptions.Concurrency is 0, which is out of range. Set a number from 1 to 1000, such as 2.",
                "LearningOptions.AttemptTimeout is 00:00:00, which is out of range. Set a time from 1 second to 40 days, such as 12:00:00.",
                "LearningOptions.MaxAttempts is 0, which is out of range. Set a number from 1 to 100, such as 5.",
                "LearningOptions.RetryDelay is -00:00:01, which is out of range. Set a time from zero to 40 days, such as 00:01:00.",
                "LearningOptions.LeaseTime is 2.00:00:00, which is out of range. Set a time from 1 second to 1 day, such as 00:02:00.",
                "LearningOptions.SweepGrace is -00:00:01, which is out of range. Set a time from zero to 40 days, such as 00:10:00.",
                "LearningOptions.MaxDropShare is 1.5, which is out of range. Set a share from 0 to 1, such as 0.5.",
                "LearningOptions.MaxSkippedShare is NaN, which is out of range. Set a share from 0 to 1, such as 0.2.",
            ],
            new LearningOptionsValidator().Validate(null, options).Failures!);
    }

    [Theory]
    [InlineData("-1.00:00:00")]
    [InlineData("10675199.02:48:05.4775807")] // TimeSpan.MaxValue: added to a date, it would leave the calendar
    public void ValidateResources_IntervalOutOfRange_SaysHowToMendIt(string interval) =>
        Assert.Equal(
            [$"ResourceOptions.RefreshInterval is {interval}, but must be from zero to 36500 days. Set zero to allow a download at any time, or a time such as 30.00:00:00."],
            new ResourceOptionsValidator().Validate(null, new ResourceOptions { RefreshInterval = TimeSpan.Parse(interval, CultureInfo.InvariantCulture) }).Failures!);
}
