using System.Text.Json;

namespace AiAssistant.Workflows.Conditions;

/// <summary>Compares a text of the ticket. Values are folded once, here; the ticket's text once per decision, in the view.</summary>
internal sealed class TextCheck(TextCondition condition) : Check
{
    /// <summary>A value that is nothing once folded would be a part of every text, so it is dropped.</summary>
    private readonly string[] _values = [.. condition.Values.Select(TextFold.Fold).Where(static value => value.Length > 0)];

    public override Truth Evaluate(EventView view) => view.Text(condition.Field) is { } text && Holds(text) ? Truth.Holds : Truth.Fails;

    public override Finding Explain(EventView view, string place)
    {
        var field = JsonNamingPolicy.CamelCase.ConvertName(condition.Field.ToString());
        var comparison = JsonNamingPolicy.CamelCase.ConvertName(condition.Operator.ToString());
        var expected = condition.Values.Count == 0 ? $"{field} {comparison}" : $"{field} {comparison}: {string.Join(", ", condition.Values)}";
        return new Finding(TraceCodes.Text, expected, view.Text(condition.Field) is null ? "missing" : "set") { Place = place };
    }

    private bool Holds(string text) => condition.Operator switch
    {
        TextOperator.ContainsAny => Array.Exists(_values, value => text.Contains(value, StringComparison.Ordinal)),
        TextOperator.ContainsAll => _values.Length > 0 && Array.TrueForAll(_values, value => text.Contains(value, StringComparison.Ordinal)),
        TextOperator.Equals => Array.Exists(_values, value => text == value),
        TextOperator.StartsWith => Array.Exists(_values, value => text.StartsWith(value, StringComparison.Ordinal)),
        TextOperator.EndsWith => Array.Exists(_values, value => text.EndsWith(value, StringComparison.Ordinal)),
        TextOperator.IsSet => true,
        _ => false,
    };
}
