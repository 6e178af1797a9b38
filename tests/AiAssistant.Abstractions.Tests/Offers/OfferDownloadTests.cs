using AiAssistant.Offers;

namespace AiAssistant.Abstractions.Tests.Offers;

public sealed class OfferDownloadTests
{
    [Fact]
    public void Constructor_OfferOrSkipped_HoldsExactlyOne()
    {
        var offer = new OfferDownload(new Offer { Id = "1", Title = "Lamp" });
        var skipped = new OfferDownload(new SkippedOffer("2", "item 2", "offer.title.missing"));

        Assert.Equal("1", offer.Offer!.Id);
        Assert.Null(offer.Skipped);
        Assert.Null(skipped.Offer);
        Assert.Equal("item 2", skipped.Skipped!.Place);
        Assert.Null(skipped.Checkpoint);
    }

    [Fact]
    public void Constructor_Null_IsMisuse()
    {
        Assert.Throws<ArgumentNullException>(() => new OfferDownload((Offer)null!));
        Assert.Throws<ArgumentNullException>(() => new OfferDownload((SkippedOffer)null!));
    }
}
