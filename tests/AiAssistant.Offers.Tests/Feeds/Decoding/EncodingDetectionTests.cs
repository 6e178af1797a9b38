using System.Text;
using static AiAssistant.Offers.Tests.Feeds.FeedReading;

namespace AiAssistant.Offers.Tests.Feeds.Decoding;

public sealed class EncodingDetectionTests
{
    private const string Polish = "Żółta łódź";

    [Fact]
    public async Task Read_ByteOrderMarks_GoBeforeAllElse()
    {
        Encoding[] encodings =
        [
            new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UTF32Encoding(false, true), new UTF32Encoding(true, true),
        ];
        foreach (var encoding in encodings)
        {
            byte[] feed = [.. encoding.GetPreamble(), .. encoding.GetBytes(Tsv("id\ttitle", "1\tŻółta łódź 🛶"))];

            Assert.Equal("Żółta łódź 🛶", await TitleAsync(feed, "windows-1250", "iso-8859-2"));
        }
    }

    [Theory]
    [InlineData("windows-1250", Polish)]
    [InlineData("windows-1252", "Café – 5 €")]
    [InlineData("iso-8859-1", "Café à Besançon")]
    [InlineData("ISO-8859-2", Polish)]
    [InlineData("iso-8859-15", "Œuvre à 5 €")]
    [InlineData("utf-16", Polish)]
    [InlineData("utf-16be", Polish)]
    [InlineData("utf-32", Polish)]
    public async Task Read_EncodingOfTheSettingsOrTheServer_IsTaken(string name, string title)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var feed = encoding.GetBytes(Tsv("id\ttitle", $"1\t{title}"));

        Assert.Equal(title, await TitleAsync(feed, encoding: name));
        Assert.Equal(title, await TitleAsync(feed, charset: name));
        Assert.Equal(title, await TitleAsync(feed, encoding: name, charset: "us-ascii"));
    }

    [Theory]
    [InlineData("windows-1250", null, null)]
    [InlineData("Windows-1250", null, "utf-8")]
    [InlineData("utf-8", "windows-1250", null)]
    public async Task Read_XmlDeclaration_GoesBeforeTheServerAndAfterTheSettings(string declared, string? encoding, string? charset)
    {
        var feed = CodePagesEncodingProvider.Instance.GetEncoding(1250)!.GetBytes(Declared(declared));

        Assert.Equal(Polish, await TitleAsync(feed, encoding, charset));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("UTF-8")]
    public async Task Read_DeclarationReadableByteByByte_IsNotUtf16(string declared) => Assert.Equal(Polish, await TitleAsync(Encoding.UTF8.GetBytes(Declared(declared))));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Read_Utf16XmlWithoutMark_IsSeen(bool isBigEndian) =>
        Assert.Equal(Polish, await TitleAsync(new UnicodeEncoding(isBigEndian, false).GetBytes(Declared("utf-16"))));

    [Theory]
    [InlineData("windows-1252", 0x81)]
    [InlineData("windows-1250", 0x83)]
    [InlineData("iso-8859-2", 0x9C)]
    [InlineData("iso-8859-15", 0x80)]
    public async Task Read_ByteThatStandsForNothing_IsInvalidWithItsPlace(string name, byte bad)
    {
        var fault = await Fault(new StreamBody([.. "id\ttitle\n1\tOK\n2\tA"u8, bad, .. "\n"u8]), encoding: name);

        Assert.Equal(new Finding("feed.encoding.invalid", "My shop", name, "17") { Place = "line 3" }, fault.Finding);
    }

    [Theory]
    [InlineData("utf-16", new byte[] { 0x00, 0xDC, 0x41, 0x00 })]
    [InlineData("utf-16", new byte[] { 0x41 })]
    [InlineData("utf-16", new byte[] { 0x00, 0xD8 })]
    [InlineData("utf-32", new byte[] { 0x00, 0x00, 0x11, 0x00 })]
    [InlineData("utf-32", new byte[] { 0x41, 0x00, 0x00 })]
    public async Task Read_InvalidUnits_AreAFaultWithTheirPlace(string name, byte[] bad)
    {
        var head = Encoding.GetEncoding(name).GetBytes("id\ttitle\n1\tA");

        var fault = await Fault(new StreamBody([.. head, .. bad]), encoding: name);

        Assert.Equal(new Finding("feed.encoding.invalid", "My shop", name.ToUpperInvariant(), $"{head.Length}") { Place = "line 2" }, fault.Finding);
    }

    [Theory]
    [InlineData("shift_jis", "shift_jis")]
    [InlineData("IBM037", "IBM037")]
    [InlineData("<script>", "?script?")]
    public async Task Read_EncodingNotKnown_IsNamed(string name, string shown)
    {
        Assert.Equal(new Finding("feed.encoding.unknown", "My shop", shown), (await Fault(new StreamBody("id\ttitle\n"u8.ToArray()) { Charset = name })).Finding);
        Assert.Equal(new Finding("feed.encoding.unknown", "My shop", shown), (await Fault(new StreamBody(Encoding.ASCII.GetBytes(Declared(name, "x"))))).Finding);
    }

    private static string Declared(string encoding, string title = Polish) =>
        $"<?xml version='1.0'  encoding = '{encoding}' ?><rss><channel><item><id>1</id><title>{title}</title></item></channel></rss>";

    private static async Task<string> TitleAsync(byte[] feed, string? encoding = null, string? charset = null) =>
        Assert.Single(await Read(new StreamBody(feed) { Charset = charset }, encoding: encoding)).Offer!.Title;
}
