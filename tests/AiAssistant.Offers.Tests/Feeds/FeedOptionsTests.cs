using AiAssistant.Offers.Feeds;

namespace AiAssistant.Offers.Tests.Feeds;

public sealed class FeedOptionsTests
{
    [Fact]
    public void Defaults_AreAsDocumented()
    {
        var options = new FeedOptions();

        Assert.Empty(options.Feeds);
        Assert.Equal((false, null), (options.AllowPrivateNetworks, options.CacheDirectory));
        Assert.Equal((2_147_483_648, 17_179_869_184, 5_000_000), (options.MaxDownloadBytes, options.MaxBytes, options.MaxItems));
        Assert.Equal((TimeSpan.FromHours(2), TimeSpan.FromMinutes(1)), (options.DownloadTimeout, options.StallTimeout));
        Assert.True(new FeedOptionsValidator().Validate(null, options).Succeeded);
        Assert.InRange(typeof(FeedOptions).GetProperties().Length, 1, 8);
    }

    [Fact]
    public void Validate_LimitsOutOfRange_NameEachKeyAndRemedy()
    {
        var options = new FeedOptions
        {
            CacheDirectory = " ",
            MaxDownloadBytes = 1,
            MaxBytes = 0,
            MaxItems = 0,
            DownloadTimeout = TimeSpan.Zero,
            StallTimeout = TimeSpan.FromDays(2),
        };

        Assert.Equal(
            [
                "FeedOptions.CacheDirectory is blank. Give a directory, or leave it out to keep nothing.",
                "FeedOptions.MaxDownloadBytes is 1. Set it to at least 1024.",
                "FeedOptions.MaxBytes is 0. Set it to at least 1024.",
                "FeedOptions.MaxItems is 0. Set it to at least 1.",
                "FeedOptions.DownloadTimeout is 00:00:00. Set it from 00:00:01 to 1.00:00:00.",
                "FeedOptions.StallTimeout is 2.00:00:00. Set it from 00:00:01 to 1.00:00:00.",
            ],
            new FeedOptionsValidator().Validate(null, options).Failures);
    }

    [Theory]
    [InlineData("http://shop.example/feed.xml", true)]
    [InlineData("HTTPS://shop.example/", true)]
    [InlineData("products.xml", true)]
    [InlineData("/data/a:b.xml", true)]
    [InlineData("https://anna:secret@shop.example/", false)]
    [InlineData("ftp://shop.example/feed.xml", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("https://", false)]
    [InlineData("https:///feed.xml", false)]
    [InlineData("https://shop\u2024example/feed.xml", false)]
    public void Validate_Location_IsAPathOrAnAddress(string location, bool isGood)
    {
        var options = new FeedOptions { Feeds = { new Feed(default, "main", "My shop", location) } };

        var result = new FeedOptionsValidator().Validate(null, options);

        Assert.Equal(
            isGood
                ? null
                : "FeedOptions.Feeds[0].Location is no address that can be read. "
                    + "Give an http:// or https:// one, with user name and password in Feed.Credentials, not in it.",
            result.FailureMessage);
    }

    [Fact]
    public void Validate_CredentialsOfAFileAndUnknownEncoding_AreSaid()
    {
        var feed = new Feed(default, "main", "My shop", "a.xml") { Credentials = FeedCredentials.Basic("a", "b"), Encoding = "utf-9" };
        var options = new FeedOptions { Feeds = { feed } };

        Assert.Equal(
            [
                "FeedOptions.Feeds[0].Credentials is given, but the location is a file's path. Leave it out, or give an address.",
                "FeedOptions.Feeds[0].Encoding 'utf-9' is not known. Give a name such as \"utf-8\", \"windows-1250\" or \"iso-8859-2\", or leave it out.",
            ],
            new FeedOptionsValidator().Validate(null, options).Failures);
    }

    [Theory]
    [InlineData("", "x")]
    [InlineData("X Key", "x")]
    [InlineData("X-Key", "")]
    [InlineData("X-Key", "a\r\nb")]
    [InlineData("X-Key", "zażółć")]
    [InlineData("Content-Type", "x")]
    public void Header_NoneThatARequestCanHave_IsAnArgumentError(string name, string value) =>
        Assert.Throws<ArgumentException>(() => FeedCredentials.Header(name, value));

    [Fact]
    public void Basic_UserNameWithColon_IsAnArgumentError() => Assert.Throws<ArgumentException>(() => FeedCredentials.Basic("a:b", "c"));
}
