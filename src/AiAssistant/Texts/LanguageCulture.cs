using System.Globalization;

namespace AiAssistant.Texts;

/// <summary>Finds the culture of a language code.</summary>
internal static class LanguageCulture
{
    /// <summary>The culture; the invariant one, whose texts are English, where the platform has none by that name (or none at all).</summary>
    public static CultureInfo Find(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
