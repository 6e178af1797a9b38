using System.Text;

namespace AiAssistant.Offers.Feeds;

/// <summary>One product feed of one tenant, a file or an address: it is listed as an account of the platform <see cref="Platform"/>.</summary>
/// <param name="Tenant">Whose feed it is.</param>
/// <param name="AccountId">The account it stands for; unique among the tenant's feeds, compared ordinally.</param>
/// <param name="Name">What the seller knows it by.</param>
/// <param name="Location">
/// A file's path, or an <c>http://</c> or <c>https://</c> address without user name and password (see <see cref="Credentials"/>): Google product data as RSS 2.0, Atom
/// or tab-separated text, plain or packed by gzip. It need not exist before it is downloaded. It is in no message and no log, for addresses may hold secrets.
/// </param>
public sealed record Feed(TenantId Tenant, string AccountId, string Name, string Location)
{
    /// <summary>The platform of feeds, as in <see cref="AccountRef.Platform"/>.</summary>
    public const string Platform = "feed";

    /// <summary>
    /// The encoding of a feed that does not say it itself, such as <c>windows-1250</c>; a byte order mark goes before it, what XML or the server declares comes
    /// after it. Null, the default, means what is declared, else UTF-8. UTF-8, UTF-16, UTF-32 and all encodings of one byte a character are known.
    /// </summary>
    public string? Encoding { get; init; }

    /// <summary>Who asks for the address; null, the default, asks as anybody.</summary>
    public FeedCredentials? Credentials { get; init; }

    /// <summary>The account that the feed stands for.</summary>
    public AccountRef Account => new(Platform, AccountId);

    internal bool IsAddress => FeedAddress.IsMeant(Location);

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Tenant = ").Append(Tenant.Value).Append(", AccountId = ").Append(AccountId).Append(", Name = ").Append(Name);
        return true;
    }
}
