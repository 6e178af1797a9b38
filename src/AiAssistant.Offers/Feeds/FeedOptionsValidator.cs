using System.Globalization;
using AiAssistant.Offers.Feeds.Decoding;
using Microsoft.Extensions.Options;

namespace AiAssistant.Offers.Feeds;

/// <summary>Says of every feed and every limit what is wrong with it, all at once.</summary>
internal sealed class FeedOptionsValidator : IValidateOptions<FeedOptions>
{
    private const long LeastBytes = 1_024;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, FeedOptions options)
    {
        string[] failures = [.. Feeds(options.Feeds), .. Limits(options)];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Feeds(IList<Feed> feeds)
    {
        var seen = new Dictionary<(TenantId, string), int>();
        for (var i = 0; i < feeds.Count; i++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"FeedOptions.Feeds[{i}]");
            if (feeds[i] is not { } feed)
            {
                yield return $"{key} is null. Remove it.";
                continue;
            }

            foreach (var (property, remedy) in Faults(feed))
            {
                yield return $"{key}.{property} {remedy}";
            }

            if (feed.AccountId is not null && !seen.TryAdd((feed.Tenant, feed.AccountId), i))
            {
                yield return $"{key} has the AccountId '{feed.AccountId}' of FeedOptions.Feeds[{seen[(feed.Tenant, feed.AccountId)]}] in the same tenant. "
                    + "Give each feed of a tenant an account of its own.";
            }
        }
    }

    private static IEnumerable<(string Property, string Remedy)> Faults(Feed feed)
    {
        if (string.IsNullOrWhiteSpace(feed.AccountId))
        {
            yield return (nameof(Feed.AccountId), "is empty. Give the account that the feed stands for, such as \"main\".");
        }

        if (string.IsNullOrWhiteSpace(feed.Name))
        {
            yield return (nameof(Feed.Name), "is empty. Give the name that the seller knows the feed by.");
        }

        if (string.IsNullOrWhiteSpace(feed.Location))
        {
            yield return (nameof(Feed.Location), "is empty. Give the path of the feed's file, or its address.");
        }
        else if (feed.IsAddress && FeedAddress.Parse(feed.Location) is null)
        {
            yield return (nameof(Feed.Location), "is no address that can be read. Give an http:// or https:// one, with user name and password in Feed.Credentials, not in it.");
        }
        else if (!feed.IsAddress && feed.Credentials is not null)
        {
            yield return (nameof(Feed.Credentials), "is given, but the location is a file's path. Leave it out, or give an address.");
        }

        if (feed.Encoding is { } encoding && FeedEncodings.Find(encoding) is null)
        {
            yield return (nameof(Feed.Encoding), $"'{encoding}' is not known. Give a name such as \"utf-8\", \"windows-1250\" or \"iso-8859-2\", or leave it out.");
        }
    }

    private static IEnumerable<string> Limits(FeedOptions options)
    {
        if (options.CacheDirectory is { } directory && string.IsNullOrWhiteSpace(directory))
        {
            yield return "FeedOptions.CacheDirectory is blank. Give a directory, or leave it out to keep nothing.";
        }

        foreach (var (key, bytes) in new[] { (nameof(FeedOptions.MaxDownloadBytes), options.MaxDownloadBytes), (nameof(FeedOptions.MaxBytes), options.MaxBytes) })
        {
            if (bytes < LeastBytes)
            {
                yield return $"FeedOptions.{key} is {bytes}. Set it to at least {LeastBytes}.";
            }
        }

        if (options.MaxItems < 1)
        {
            yield return $"FeedOptions.MaxItems is {options.MaxItems}. Set it to at least 1.";
        }

        foreach (var (key, time) in new[] { (nameof(FeedOptions.DownloadTimeout), options.DownloadTimeout), (nameof(FeedOptions.StallTimeout), options.StallTimeout) })
        {
            if (time < Shortest || time > Longest)
            {
                yield return $"FeedOptions.{key} is {time}. Set it from {Shortest} to {Longest}.";
            }
        }
    }
}
