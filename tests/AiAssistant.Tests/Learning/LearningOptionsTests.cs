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

        Assert.Equal((2, 5, 0.5, 0.2), (options.MaxConcurrentResources, options.MaxAttempts, options.MaxDropShare, options.MaxSkippedShare));
        Assert.Equal((TimeSpan.FromHours(12), TimeSpan.FromMinutes(1)), (options.AttemptTimeout, options.RetryDelay));
        Assert.Equal((TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10)), (options.LeaseDuration, options.SweepGrace));
        Assert.Equal(TimeSpan.FromDays(30), new ResourceOptions().RefreshInterval);
        Assert.True(new LearningOptionsValidator().Validate(null, options).Succeeded);
        Assert.True(new ResourceOptionsValidator().Validate(null, new ResourceOptions()).Succeeded);
    }

    [Fact]
    public void Validate_OutOfRange_NamesEachKeyAndHowToMendIt()
    {
        var options = new LearningOptions
        {
            MaxConcurrentResources = 0,
            AttemptTimeout = TimeSpan.Zero,
            MaxAttempts = 0,
            RetryDelay = TimeSpan.FromSeconds(-1),
            LeaseDuration = TimeSpan.FromDays(2),
            SweepGrace = TimeSpan.FromSeconds(-1),
            MaxDropShare = 1.5,
            MaxSkippedShare = double.NaN,
        };

        Assert.Equal(
            [
                "Learning.MaxConcurrentResources is 0, which is out of range. Set a number from 1 to 1000, such as 2.",
                "Learning.AttemptTimeout is 00:00:00, which is out of range. Set a time from 1 second to 40 days, such as 12:00:00.",
                "Learning.MaxAttempts is 0, which is out of range. Set a number from 1 to 100, such as 5.",
                "Learning.RetryDelay is -00:00:01, which is out of range. Set a time from zero to 40 days, such as 00:01:00.",
                "Learning.LeaseDuration is 2.00:00:00, which is out of range. Set a time from 1 second to 1 day, such as 00:02:00.",
                "Learning.SweepGrace is -00:00:01, which is out of range. Set a time from zero to 40 days, such as 00:10:00.",
                "Learning.MaxDropShare is 1.5, which is out of range. Set a share from 0 to 1, such as 0.5.",
                "Learning.MaxSkippedShare is NaN, which is out of range. Set a share from 0 to 1, such as 0.2.",
            ],
            new LearningOptionsValidator().Validate(null, options).Failures!);
    }

    [Theory]
    [InlineData("-1.00:00:00")]
    [InlineData("10675199.02:48:05.4775807")] // TimeSpan.MaxValue: added to a date, it would leave the calendar
    public void ValidateResources_IntervalOutOfRange_SaysHowToMendIt(string interval) =>
        Assert.Equal(
            [$"Resources.RefreshInterval is {interval}, but must be from zero to 36500 days. Set zero to allow a download at any time, or a time such as 30.00:00:00."],
            new ResourceOptionsValidator().Validate(null, new ResourceOptions { RefreshInterval = TimeSpan.Parse(interval, CultureInfo.InvariantCulture) }).Failures!);
}
