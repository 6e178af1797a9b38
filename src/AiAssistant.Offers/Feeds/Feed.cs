namespace AiAssistant.Offers.Feeds;

/// <summary>One product feed file of one tenant: it is listed as an account of the platform <see cref="Platform"/>.</summary>
/// <param name="Tenant">Whose feed it is.</param>
/// <param name="AccountId">The account it stands for; unique among the tenant's feeds, compared ordinally.</param>
/// <param name="Name">What the seller knows it by.</param>
/// <param name="Path">The file: Google product data as RSS 2.0 or as tab-separated text, in UTF-8 (UTF-16 with a byte order mark too). It need not exist before it is downloaded.</param>
public sealed record Feed(TenantId Tenant, string AccountId, string Name, string Path)
{
    /// <summary>The platform of feed files, as in <see cref="AccountRef.Platform"/>.</summary>
    public const string Platform = "feed";

    /// <summary>The account that the feed stands for.</summary>
    public AccountRef Account => new(Platform, AccountId);
}
