using System.Globalization;
using System.Text;

namespace AiAssistant.Texts;

/// <summary>
/// Fills a sentence's placeholders: <c>{0}</c> is the argument as it is, <c>{0:status}</c> what the text <c>status.…</c> says of it, <c>{0:instant}</c> a UTC
/// instant, <c>{0:day}</c> a day of the week, <c>{0:event}</c>, <c>{0:text}</c> and <c>{0:hours}</c> what traces name, <c>{*:question}</c> all arguments. An
/// argument that is a list is read one by one. Unlike <see cref="string.Format(string, object?[])"/> it never throws: a store may hold findings that another
/// version of the library wrote, with fewer arguments.
/// </summary>
internal static class SentenceTemplate
{
    private const string Missing = "–";
    private const string Comma = ", ";

    public static string Fill(string template, CultureInfo culture, IReadOnlyList<string> arguments)
    {
        StringBuilder sentence = new(template.Length + 64);
        var rest = template.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open && rest[open..].IndexOf('}') is > 0 and var length)
        {
            sentence.Append(rest[..open]).Append(Value(rest.Slice(open + 1, length - 1), culture, arguments));
            rest = rest[(open + length + 1)..];
        }

        return sentence.Append(rest).ToString();
    }

    private static string Value(ReadOnlySpan<char> placeholder, CultureInfo culture, IReadOnlyList<string> arguments)
    {
        var colon = placeholder.IndexOf(':');
        var number = colon < 0 ? placeholder : placeholder[..colon];
        var kind = colon < 0 ? "" : placeholder[(colon + 1)..].ToString();

        // The questions end with a question mark: a space is all that they need between them.
        if (number is "*")
        {
            return arguments.Count == 0 ? Missing : string.Join(' ', arguments.Select(argument => Show(argument, kind, culture)));
        }

        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < arguments.Count
            ? Show(arguments[index], kind, culture)
            : Missing;
    }

    private static string Show(string argument, string kind, CultureInfo culture)
    {
        if (string.IsNullOrEmpty(argument))
        {
            return Missing;
        }

        return kind switch
        {
            "" => argument,
            "event" => TraceArgument.Event(argument, culture),
            "text" => TraceArgument.Text(argument, culture),
            "hours" => TraceArgument.Hours(argument, culture),
            _ => string.Join(Comma, argument.Split(Comma).Select(item => Name(item, kind, culture))),
        };
    }

    private static string Name(string item, string kind, CultureInfo culture) => kind switch
    {
        "instant" when DateTime.TryParseExact(item, FindingArgument.InstantForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) =>
            $"{instant.ToString("g", culture)} UTC",
        "day" when Enum.TryParse<DayOfWeek>(item, out var day) && Enum.IsDefined(day) => culture.DateTimeFormat.GetDayName(day),
        _ => SellerTexts.Resources.GetString($"{kind}.{item}", culture) ?? item,
    };
}
