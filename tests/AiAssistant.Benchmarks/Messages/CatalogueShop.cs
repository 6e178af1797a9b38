using System.Globalization;
using System.Runtime.CompilerServices;
using AiAssistant.Benchmarks.Catalogue;
using AiAssistant.Offers;

namespace AiAssistant.Benchmarks.Messages;

/// <summary>A shop whose offers are made of a catalogue's texts: title, description, price, stock and some attributes; the same for the same seed.</summary>
internal sealed class CatalogueShop : IOfferProvider
{
    private const int TitleWords = 6;

    private static readonly (string Name, string[] Values, string? Unit)[] Kinds =
    [
        ("Color", ["black", "white", "red", "navy blue", "green"], null),
        ("Material", ["oak", "steel", "cotton", "glass", "leather"], null),
        ("Weight", ["0.4", "1.2", "3.5", "12"], "kg"),
        ("Height", ["12", "45", "80", "120"], "cm"),
        ("Power", ["20", "650", "1800"], "W"),
        ("Warranty", ["24"], "months"),
        ("Country of origin", ["Poland", "Italy", "Vietnam"], null),
    ];

    private readonly List<Offer> _offers = [];

    public CatalogueShop(ICatalogue catalogue, int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            _offers.Add(Next(i, catalogue, random));
        }
    }

    public static AccountRef Account { get; } = new("catalogue", "main");

    public string Platform => Account.Platform;

    public IReadOnlyList<Offer> Offers => _offers;

    public Task<IReadOnlyList<ConnectedAccount>> ListAccountsAsync(TenantId tenant, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ConnectedAccount>>([new ConnectedAccount(Account, "Catalogue")]);

    public async IAsyncEnumerable<OfferDownload> DownloadAsync(
        TenantId tenant, AccountRef account, string? resumeAfter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (var offer in _offers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new OfferDownload(offer);
        }
    }

    // The last words of a text are its models and a number.
    private static Offer Next(int id, ICatalogue catalogue, Random random)
    {
        var words = catalogue.NextOffer(random).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var title = string.Join(' ', words.Take(TitleWords).Append($"{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}-{random.Next(10, 9_999)}"));
        return new Offer
        {
            Id = (100_000 + id).ToString(CultureInfo.InvariantCulture),
            Title = title,
            Description = string.Join(' ', words.Skip(TitleWords)),
            Price = new Money(random.Next(500, 90_000) / 100m, "EUR"),
            Stock = random.Next(40),
            Language = "en",
            Attributes = [.. Kinds.Where(_ => random.Next(3) > 0).Select(kind => new OfferAttribute(kind.Name, [kind.Values[random.Next(kind.Values.Length)]], kind.Unit))],
        };
    }
}
