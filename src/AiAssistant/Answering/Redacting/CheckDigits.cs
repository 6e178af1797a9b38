namespace AiAssistant.Answering.Redacting;

/// <summary>Check digits, by which numbers that mean somebody are told from others.</summary>
internal static class CheckDigits
{
    private const int MinIban = 15;
    private const int MaxIban = 34;

    /// <summary>Whether digits can be a payment card's: ISO/IEC 7812, Luhn.</summary>
    public static bool IsCard(string digits)
    {
        if (digits.Length is < 13 or > 19 || digits.All(digit => digit == digits[0]))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var value = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? value : (value * 2 % 10) + (value / 5);
        }

        return sum % 10 == 0;
    }

    /// <summary>Whether letters and digits are an account: ISO 13616, the remainder of 97.</summary>
    public static bool IsIban(string text)
    {
        if (text.Length is < MinIban or > MaxIban || !char.IsAsciiLetter(text[0]) || !char.IsAsciiLetter(text[1]))
        {
            return false;
        }

        var remainder = 0;
        foreach (var letter in $"{text[4..]}{text[..4]}")
        {
            remainder = char.IsAsciiDigit(letter)
                ? ((remainder * 10) + letter - '0') % 97
                : ((remainder * 100) + char.ToUpperInvariant(letter) - 'A' + 10) % 97;
        }

        return remainder == 1;
    }

    /// <summary>Whether eleven digits are a Polish personal number.</summary>
    public static bool IsPesel(string digits) =>
        digits.Length == 11 && IsDay(digits) && (Weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10) == 0;

    /// <summary>Whether ten digits are a Polish tax number.</summary>
    public static bool IsNip(string digits) => digits.Length == 10 && Weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == digits[9] - '0';

    /// <summary>Whether digits are an article's: GTIN of 8, 12, 13 or 14 digits. Customers ask for articles by them.</summary>
    public static bool IsArticle(string digits)
    {
        if (digits.Length is not (8 or 12 or 13 or 14))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 1 : 3);
        }

        return sum % 10 == 0;
    }

    // The century is in the month: 81 to 92 for the 19th, then 1 to 12, 21 to 32, 41 to 52, 61 to 72.
    private static bool IsDay(string digits) =>
        (((digits[2] - '0') * 10) + digits[3] - '0') % 20 is >= 1 and <= 12 && (((digits[4] - '0') * 10) + digits[5] - '0') is >= 1 and <= 31;

    private static int Weighted(string digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (digits[i] - '0') * weights[i];
        }

        return sum;
    }
}
