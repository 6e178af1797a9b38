using AiAssistant.Offers;

namespace AiAssistant.Testing.Conformance;

/// <summary>A provider with one connected account whose offers are known.</summary>
public sealed class OfferProviderFixture : ConformanceFixture
{
    /// <summary>Creates a fixture.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="tenant">Who connected the account.</param>
    /// <param name="account">The account.</param>
    /// <param name="offerIds">The ids of its offers; at least three, each once. At least one of the shop's descriptions has markup, where the platform allows
    /// it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There are fewer than three ids, or one comes twice.</exception>
    public OfferProviderFixture(IOfferProvider provider, TenantId tenant, AccountRef account, IReadOnlyList<string> offerIds)
    {
        ArgumentNullException.ThrowIfNull(provider);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(offerIds);
        if (offerIds.Count < 3 || offerIds.Distinct(StringComparer.Ordinal).Count() != offerIds.Count)
        {
            throw new ArgumentException("An account to check has at least three offers, each with an id of its own.", nameof(offerIds));
        }

        Provider = provider;
        Tenant = tenant;
        Account = account;
        OfferIds = offerIds;
    }

    /// <summary>The provider.</summary>
    public IOfferProvider Provider { get; }

    /// <summary>Who connected the account.</summary>
    public TenantId Tenant { get; }

    /// <summary>The account.</summary>
    public AccountRef Account { get; }

    /// <summary>The ids of its offers.</summary>
    public IReadOnlyList<string> OfferIds { get; }

    /// <summary>How many of the account's offers are bad and skipped; default 0.</summary>
    public int SkippedOffers { get; init; }

    /// <summary>Whether downloads give checkpoints; default false. A provider that gives some though this is false is checked all the same.</summary>
    public bool GivesCheckpoints { get; init; }

    /// <summary>Changes the shop so that checkpoints given so far hold no more; the offers stay the same. Null (the default): not checked.</summary>
    public Func<CancellationToken, Task>? ExpireCheckpointsAsync { get; init; }

    /// <summary>Makes the next download of the account break in its midst, once. Null (the default): not checked.</summary>
    public Func<CancellationToken, Task>? BreakNextDownloadAsync { get; init; }

    private protected override object Subject => Provider;
}
