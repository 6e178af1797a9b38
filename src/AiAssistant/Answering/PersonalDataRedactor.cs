using System.Text.RegularExpressions;
using AiAssistant.Answering.Redacting;

namespace AiAssistant.Answering;

/// <summary>
/// The built-in redactor: e-mail addresses; telephone numbers; IBAN and Polish account numbers (remainder of 97); payment cards (Luhn); PESEL and NIP (check digits);
/// and, if asked to, order and parcel numbers that are named as such in pl, en, fr, de, cs, sk, hu or uk.
/// </summary>
/// <remarks>
/// Thread-safe. Article numbers (GTIN), dates and prices stay: customers ask for them. Names and postal addresses are not found: a redactor of the host's own can call this
/// one and add to it.
/// </remarks>
public sealed class PersonalDataRedactor : IRedactor
{
    private const RegexOptions Flags = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private static readonly Regex Email = new(@"[\p{L}\d._%+-]+\s?(@|\(at\)|\[at\])\s?[\p{L}\d-]+(\s?(\.|\(dot\)|\[dot\])\s?[\p{L}\d-]+)+", Flags);
    private static readonly Regex Account = new(@"\b[a-z]{2}\d{2}([ -]?[a-z\d]{2,4}){3,10}\b", Flags);
    private static readonly Regex Digits = new(@"\+?\(?\d([ ()./-]{0,3}\d){7,27}", Flags);
    private static readonly Regex Date = new(@"^(\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})\b", Flags);
    private static readonly Regex OrderNumber = new(
        @"\b(orders?|parcel|tracking|invoice|zamówieni\w*|zamowieni\w*|przesyłk\w*|przesylk\w*|paczk\w*|faktur\w*|commandes?|colis|suivi|factures?|bestell\w*|auftrag\w*|sendung\w*|rechnung\w*"
        + @"|paket\w*|objedn\w*|zásilk\w*|zásielk\w*|rendelés\w*|csomag\w*|замовлен\w*|посилк\w*)[\s:.#,(]{1,3}((nr|no|numer\w*|number|numéro|n°|nummer|id|č|číslo|szám\w*|номер|№|o|is|to|ist|est)"
        + @"[\s:.#,]{1,3}){0,3}(?<number>[\p{L}\d/-]*\d[\p{L}\d/-]{3,40})",
        Flags);

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<PersonalData> Find(string text, Redaction redaction)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<PersonalData>();
        found.AddRange(Email.Matches(text).Select(static match => new PersonalData(match.Index, match.Length, "email")));
        found.AddRange(Account.Matches(text).Select(AccountIn).OfType<PersonalData>());
        found.AddRange(Digits.Matches(text).Where(match => IsApart(text, match)).Select(static match => NumberIn(match)).OfType<PersonalData>());
        if (redaction == Redaction.PersonalDataAndOrderNumbers)
        {
            found.AddRange(OrderNumber.Matches(text).Select(static match => match.Groups["number"])
                .Select(static number => new PersonalData(number.Index, number.Length, "order")));
        }

        return found;
    }

    // The words after an account look like groups of it: the longest beginning with a right check sum counts.
    private static PersonalData? AccountIn(Match match)
    {
        for (var length = match.Length; length > 0; length--)
        {
            var isEnd = length == match.Length || !char.IsAsciiLetterOrDigit(match.Value[length]);
            if (isEnd && CheckDigits.IsIban(string.Concat(match.Value.AsSpan(0, length).ToString().Where(char.IsAsciiLetterOrDigit))))
            {
                return new PersonalData(match.Index, length, "account");
            }
        }

        return null;
    }

    // Digits within a word are a model's.
    private static bool IsApart(string text, Match match) =>
        (match.Index == 0 || !char.IsLetterOrDigit(text[match.Index - 1])) && (match.Index + match.Length == text.Length || !char.IsLetterOrDigit(text[match.Index + match.Length]));

    private static PersonalData? NumberIn(Match match)
    {
        var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
        var isInternational = match.Value.StartsWith('+') || match.Value.StartsWith("00", StringComparison.Ordinal);
        var kind = digits.Length == 26 && CheckDigits.IsIban($"PL{digits}") ? "account"
            : isInternational && digits.Length is >= 9 and <= 17 ? "phone"
            : CheckDigits.IsArticle(digits) ? null
            : CheckDigits.IsCard(digits) ? "card"
            : CheckDigits.IsPesel(digits) ? "person"
            : CheckDigits.IsNip(digits) ? "tax"
            : Date.IsMatch(match.Value) ? null
            : digits.Length is >= 9 and <= 11 || (digits.Length <= 15 && digits.Length > 8 && match.Value.Contains(' ', StringComparison.Ordinal)) ? "phone"
            : null;
        return kind is null ? null : new PersonalData(match.Index, match.Length, kind);
    }
}
