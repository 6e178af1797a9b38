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

        Assert.Equal((2, 5), (options.MaxConcurrentResources, options.MaxAttempts));
        Assert.Equal(
            (TimeSpan.FromMinutes(15), 2_000_000, 0.5, 0.2),
            (options.Offers.StallTimeout, options.Offers.MaxOffers, options.Offers.MaxDropShare, options.Offers.MaxSkippedShare));
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
            Offers =
            {
                StallTimeout = TimeSpan.Zero,
                MaxOffers = 0,
                MaxDropShare = 1.5,
                MaxSkippedShare = double.NaN,
            },
        };

        Assert.Equal(
            [
                "Learning.MaxConcurrentResources is 0: it must be from 1 to 1000. Set it in AddAiAssistant(options => options.Learning.MaxConcurrentResources = …).",
                "Learning.AttemptTimeout is 00:00:00: it must be from 00:00:01 to 40.00:00:00. Set it in AddAiAssistant(options => options.Learning.AttemptTimeout = …).",
                "Learning.MaxAttempts is 0: it must be from 1 to 100. Set it in AddAiAssistant(options => options.Learning.MaxAttempts = …).",
                "Learning.RetryDelay is -00:00:01: it must be from 00:00:00 to 40.00:00:00. Set it in AddAiAssistant(options => options.Learning.RetryDelay = …).",
                "Learning.LeaseDuration is 2.00:00:00: it must be from 00:00:01 to 1.00:00:00. Set it in AddAiAssistant(options => options.Learning.LeaseDuration = …).",
                "Learning.SweepGrace is -00:00:01: it must be from 00:00:00 to 40.00:00:00. Set it in AddAiAssistant(options => options.Learning.SweepGrace = …).",
                "Learning.Offers.StallTimeout is 00:00:00: it must be from 00:00:01 to 40.00:00:00. Set it in AddAiAssistant(options => options.Learning.Offers.StallTimeout = …).",
                "Learning.Offers.MaxOffers is 0: it must be from 1 to 100000000. Set it in AddAiAssistant(options => options.Learning.Offers.MaxOffers = …).",
                "Learning.Offers.MaxDropShare is 1.5: it must be from 0 to 1. Set it in AddAiAssistant(options => options.Learning.Offers.MaxDropShare = …).",
                "Learning.Offers.MaxSkippedShare is NaN: it must be from 0 to 1. Set it in AddAiAssistant(options => options.Learning.Offers.MaxSkippedShare = …).",
            ],
            new LearningOptionsValidator().Validate(null, options).Failures!);
    }

    [Theory]
    [InlineData("-1.00:00:00")]
    [InlineData("10675199.02:48:05.4775807")] // TimeSpan.MaxValue: added to a date, it would leave the calendar
    public void ValidateResources_IntervalOutOfRange_SaysHowToMendIt(string interval) =>
        Assert.Equal(
            [$"Resources.RefreshInterval is {interval}: it must be from 00:00:00 to 36500.00:00:00. Set it in AddAiAssistant(options => options.Resources.RefreshInterval = …)."],
            new ResourceOptionsValidator().Validate(null, new ResourceOptions { RefreshInterval = TimeSpan.Parse(interval, CultureInfo.InvariantCulture) }).Failures!);
}
