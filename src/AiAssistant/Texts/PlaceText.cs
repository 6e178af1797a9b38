using System.Globalization;
using System.Text.RegularExpressions;

namespace AiAssistant.Texts;

/// <summary>
/// Names a finding's place as sellers know it: a question of a form by its words or its number. Other places, such as <c>workflows[0].name</c>, are for those
/// who write files and stay as they are.
/// </summary>
internal static partial class PlaceText
{
    public static string Show(string place, CultureInfo culture)
    {
        if (Answer().Match(place) is { Success: true } answer)
        {
            return SellerTexts.Format("place.answers", culture, answer.Groups["question"].Value);
        }

        if (CustomQuestion().Match(place) is { Success: true } custom
            && int.TryParse(custom.Groups["index"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return SellerTexts.Format("place.customQuestions", culture, (index + 1L).ToString(culture));
        }

        return SellerTexts.Resources.GetString($"place.{place}", culture) ?? place;
    }

    [GeneratedRegex(@"^answers\.(?<question>\w+)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Answer();

    [GeneratedRegex(@"^customQuestions\[(?<index>\d+)\](?:\.\w+)?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex CustomQuestion();
}
