using System.Globalization;
using System.Text.RegularExpressions;
using AiAssistant.Answering.Language;
using AngleSharp.Dom;

namespace AiAssistant.Answering.Understanding;

/// <summary>Whether an element's own style keeps its text from the reader's eye. Style sheets are not read.</summary>
internal sealed class HiddenStyle
{
    private const int MaxStyle = 2_000;
    private const double FarAway = -500;
    private const double Unreadable = 2;
    private const RegexOptions Flags = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private static readonly Regex Blank = new(@"/\*[^*]*\*/|[\s\\]", Flags);
    private static readonly Regex Length = new(@"^(?<number>-?\d*\.?\d+)(?<unit>[a-z%]*)", Flags);
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Reads the style of an element.</summary>
    public HiddenStyle(IElement element)
    {
        var style = element.GetAttribute("style") ?? "";
        style = Blank.Replace(style.AtMost(MaxStyle), "").ToLowerInvariant();
        foreach (var declaration in style.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = declaration.IndexOf(':', StringComparison.Ordinal);
            if (at > 0)
            {
                _values[declaration[..at]] = declaration[(at + 1)..].Replace("!important", "", StringComparison.Ordinal);
            }
        }

        if (element.GetAttribute("color") is { } color)
        {
            _values.TryAdd("color", color.Trim().ToLowerInvariant());
        }

        HasGround = _values.ContainsKey("background") || _values.ContainsKey("background-color") || _values.ContainsKey("background-image")
            || element.HasAttribute("bgcolor");
    }

    /// <summary>Whether it has a background of its own.</summary>
    public bool HasGround { get; }

    /// <summary>Whether nothing of it can be seen.</summary>
    /// <param name="onGround">Whether it stands on a background that is not the page's.</param>
    public bool IsHidden(bool onGround) =>
        Value("display") == "none" || Value("visibility") is "hidden" or "collapse" || Value("mso-hide") == "all"
        || IsTiny() || Number("opacity") is <= 0.05 || IsClipped() || IsAway() || Value("color") == "transparent" || (!onGround && !HasGround && IsWhite());

    private bool IsTiny() => Number("font-size") is { } size && Unit("font-size") switch
    {
        "em" or "rem" => size <= 0.15,
        "%" => size <= 15,
        _ => size <= Unreadable,
    };

    private bool IsClipped() =>
        Value("overflow") is "hidden" or "clip" && (Number("height") is 0 || Number("max-height") is 0 || Number("width") is 0 || Number("max-width") is 0);

    private bool IsAway() => Number("left") <= FarAway || Number("top") <= FarAway || Number("text-indent") <= FarAway || Number("margin-left") <= FarAway;

    private bool IsWhite() => Value("color") is "white" or "#fff" or "#ffffff" or "#fefefe" or "rgb(255,255,255)" or "rgba(255,255,255,1)";

    private string? Value(string name) => _values.GetValueOrDefault(name);

    private double? Number(string name) =>
        Value(name) is { } value && Length.Match(value) is { Success: true } match
            && double.TryParse(match.Groups["number"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string Unit(string name) => Length.Match(Value(name) ?? "").Groups["unit"].Value;
}
