using System.Globalization;
using System.Resources;

namespace AiAssistant.Texts;

/// <summary>
/// The sentences and labels that sellers read, made from codes: English, French, Polish and German; English for every other culture.
/// Hosts use it to show a <see cref="Finding"/>, a resource's status (<c>status.Failed</c>), why a question was not answered (<c>reason.NoEvidence</c>)
/// or a label (<c>label.retry</c>).
/// </summary>
/// <remarks>Thread-safe. Nothing that a customer wrote gets into a sentence unless the host passes it as an argument.</remarks>
public static class SellerTexts
{
    internal const string WithPlace = "finding.place";

    internal static ResourceManager Resources { get; } = new(typeof(SellerTexts));

    /// <summary>The sentence for a finding: what is wrong, where (if the finding has a place) and how to mend it.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="culture">The reader's culture; default <see cref="CultureInfo.CurrentUICulture"/>.</param>
    /// <returns>The sentence; for an unknown code the code and its arguments.</returns>
    /// <exception cref="ArgumentNullException">The finding is null.</exception>
    public static string Format(Finding finding, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var sentence = Format(finding.Code, culture, finding.Arguments);
        return string.IsNullOrEmpty(finding.Place) ? sentence : Format(WithPlace, culture, sentence, finding.Place);
    }

    /// <summary>The sentence or label for a code.</summary>
    /// <param name="code">A finding's code, or a key that starts with <c>reason.</c>, <c>status.</c> or <c>label.</c>.</param>
    /// <param name="culture">The reader's culture; null for <see cref="CultureInfo.CurrentUICulture"/>.</param>
    /// <param name="arguments">What the sentence names, in the order that the code defines; a dash stands for a missing one.</param>
    /// <returns>The sentence; for an unknown code the code and its arguments.</returns>
    /// <exception cref="ArgumentNullException">The code or the list of arguments is null.</exception>
    public static string Format(string code, CultureInfo? culture, params IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(arguments);
        culture ??= CultureInfo.CurrentUICulture;
        if (Resources.GetString(code, culture) is { } template)
        {
            return SentenceTemplate.Fill(template, culture, arguments);
        }

        return arguments.Count == 0 ? code : $"{code} ({string.Join(", ", arguments)})";
    }
}
