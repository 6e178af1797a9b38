using AiAssistant.Answering;

namespace AiAssistant.Tests.Answering.Redacting;

public sealed class PersonalDataRedactorTests
{
    [Theory]
    [Trait("Requirement", "S24")]
    [InlineData("Write to anna.k+shop@example.co.uk please", "anna.k+shop@example.co.uk")]
    [InlineData("anna (at) example (dot) com", "anna (at) example (dot) com")]
    [InlineData("Call +48 600 700 800.", "+48 600 700 800")]
    [InlineData("Call 600-700-800.", "600-700-800")]
    [InlineData("Call 0044 20 7946 0958 now", "0044 20 7946 0958")]
    [InlineData("tel. 600700800", "600700800")]
    [InlineData("Konto PL61 1090 1014 0000 0712 1981 2874 proszę", "PL61 1090 1014 0000 0712 1981 2874")]
    [InlineData("Konto 61 1090 1014 0000 0712 1981 2874", "61 1090 1014 0000 0712 1981 2874")]
    [InlineData("DE89370400440532013000", "DE89370400440532013000")]
    [InlineData("card 4111 1111 1111 1111", "4111 1111 1111 1111")]
    [InlineData("PESEL 44051401359", "44051401359")]
    [InlineData("NIP 526-104-08-28", "526-104-08-28")]
    public void Find_PersonalData_Found(string text, string piece)
    {
        var found = new PersonalDataRedactor().Find(text, Redaction.PersonalData);
        Assert.Contains(piece, found.Select(data => text.Substring(data.Start, data.Length)));
    }

    [Theory]
    [InlineData("Do you have the A54 128GB for 1299,00 zł?")]
    [InlineData("EAN 5901234123457")]
    [InlineData("I ordered on 2026-11-26 and on 26.11.2026.")]
    [InlineData("Is it 5000 mAh or 4500 mAh, 160x200?")]
    [InlineData("Where is order 12345678?")]
    [InlineData("My shoe is 42.5")]
    public void Find_OtherNumbers_Stay(string text) => Assert.Empty(new PersonalDataRedactor().Find(text, Redaction.PersonalData));

    [Theory]
    [InlineData("Where is order no. AB-12345?", "AB-12345")]
    [InlineData("Gdzie jest zamówienie nr 998877?", "998877")]
    [InlineData("Wo ist die Bestellung Nummer 12-3456?", "12-3456")]
    [InlineData("Où est la commande n° 778899 ?", "778899")]
    [InlineData("Kde je objednávka číslo 445566?", "445566")]
    public void Find_OrderNumbersAskedFor_Found(string text, string number)
    {
        var found = new PersonalDataRedactor().Find(text, Redaction.PersonalDataAndOrderNumbers);
        Assert.Equal((number, "order"), found.Select(data => (text.Substring(data.Start, data.Length), data.Kind)).Single());
    }
}
