using Microsoft.Extensions.Options;

namespace AiAssistant.Offers.Feeds;

/// <summary>Says of every feed what is wrong with it, all at once.</summary>
internal sealed class FeedOptionsValidator : IValidateOptions<FeedOptions>
{
    public ValidateOptionsResult Validate(string? name, FeedOptions options)
    {
        var failures = new List<string>();
        var seen = new Dictionary<(TenantId, string), int>();
        for (var i = 0; i < options.Feeds.Count; i++)
        {
            var feed = options.Feeds[i];
            if (feed is null)
            {
                failures.Add($"FeedOptions.Feeds[{i}] is null. Remove it.");
                continue;
            }

            Require(feed.AccountId, nameof(Feed.AccountId), "Give the account that the feed stands for, such as \"main\".");
            Require(feed.Name, nameof(Feed.Name), "Give the name that the seller knows the feed by.");
            Require(feed.Path, nameof(Feed.Path), "Give the path of the feed's file.");
            if (feed.AccountId is not null && !seen.TryAdd((feed.Tenant, feed.AccountId), i))
            {
                failures.Add($"FeedOptions.Feeds[{i}] has the AccountId '{feed.AccountId}' of FeedOptions.Feeds[{seen[(feed.Tenant, feed.AccountId)]}] in the same tenant. "
                    + "Give each feed of a tenant an account of its own.");
            }

            void Require(string? value, string property, string remedy)
            {
                if (string.IsNullOrWhiteSpace(value))
                {
                    failures.Add($"FeedOptions.Feeds[{i}].{property} is empty. {remedy}");
                }
            }
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
