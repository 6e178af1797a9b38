using System.Globalization;

namespace AiAssistant.Offers.Feeds.Mapping;

/// <summary>A price as shops write it: <c>149.99 USD</c>, <c>149,99 PLN</c>, <c>1 299.00 EUR</c>, <c>USD 10</c>.</summary>
/// <remarks>
/// A wrong price is worse than none: what can be read in two ways (<c>1.299 EUR</c> is a thousand in one country and little more than one in another), has no
/// currency, or is negative gives null.
/// </remarks>
internal static class PriceText
{
    private const int MaxLength = 40;

    /// <summary>Currencies with three decimals by ISO 4217: only in these are three digits after the separator a fraction.</summary>
    private static readonly HashSet<string> ThreeDecimals = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    public static Money? Parse(string? text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length is < 4 or > MaxLength)
        {
            return null;
        }

        if (IsCurrency(trimmed[^3..]))
        {
            return Parse(trimmed[..^3], trimmed[^3..].ToString().ToUpperInvariant());
        }

        return IsCurrency(trimmed[..3]) ? Parse(trimmed[3..], trimmed[..3].ToString().ToUpperInvariant()) : null;
    }

    private static bool IsCurrency(ReadOnlySpan<char> text) => char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]) && char.IsAsciiLetter(text[2]);

    private static Money? Parse(ReadOnlySpan<char> number, string currency)
    {
        Span<char> digits = stackalloc char[MaxLength];
        number = number.Trim();
        if (number.IsEmpty || !char.IsAsciiDigit(number[0]) || !char.IsAsciiDigit(number[^1]) || DecimalMark(number, currency) is not { } mark)
        {
            return null;
        }

        var length = 0;
        var group = 0;
        var isGrouped = false;
        for (var i = 0; i < number.Length; i++)
        {
            if (char.IsAsciiDigit(number[i]))
            {
                digits[length++] = number[i];
                group++;
                continue;
            }

            // Thousands stand in groups of three, up to the decimal mark.
            if (!IsSeparator(number[i]) || i > mark || (isGrouped ? group != 3 : group > 3 && i < mark))
            {
                return null;
            }

            isGrouped |= i < mark;
            group = 0;
            if (i == mark)
            {
                digits[length++] = '.';
            }
        }

        if (mark == number.Length && isGrouped && group != 3)
        {
            return null;
        }

        return decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? new Money(amount, currency) : null;
    }

    /// <summary>Where the decimal mark stands; the length when there is none; null when that cannot be told.</summary>
    private static int? DecimalMark(ReadOnlySpan<char> number, string currency)
    {
        var last = number.LastIndexOfAny('.', ',');
        if (last < 0)
        {
            return number.Length;
        }

        var other = number[..last].IndexOf(number[last] == '.' ? ',' : '.') >= 0;
        if (number[..last].Contains(number[last]))
        {
            return other ? null : number.Length;
        }

        var decimals = number.Length - last - 1;
        if (decimals != 3 || ThreeDecimals.Contains(currency))
        {
            return last;
        }
        // Two kinds of separators tell which is which; a blank or an apostrophe before does too.
        return other || number[..last].IndexOfAny(" \u00A0\u202F'\u2019") >= 0 || last > 3 ? last : null;
    }

    private static bool IsSeparator(char character) => character is '.' or ',' or ' ' or '\u00A0' or '\u202F' or '\'' or '\u2019';
}
