using System.Text;
using AiAssistant.Offers;

namespace AiAssistant.Evaluation.Candidates;

/// <summary>
/// Reads an attribute as shops export it, <c>item_weight:  { unit:pounds, value:1.83 }</c>, and words it as an offer provider does: a plain name, plain values,
/// <c>width 9 inches</c>. Values that are given twice, for machines, are left out.
/// </summary>
internal ref struct AttributeText
{
    private const int MaxDepth = 32;
    private static readonly string[] Copies = ["normalized_value", "standardized_values", "language_tag"];
    private ReadOnlySpan<char> _rest;

    private AttributeText(ReadOnlySpan<char> rest)
    {
        _rest = rest;
    }

    /// <summary>Reads an attribute.</summary>
    /// <returns>Null when the text has no name before a colon: then it is a sentence.</returns>
    public static OfferAttribute? Read(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || text.AsSpan(0, colon).IndexOfAny(" .!?") >= 0)
        {
            return null;
        }

        var values = new List<string>();
        var reader = new AttributeText(text.AsSpan(colon + 1));
        while (!reader.IsAtEnd())
        {
            reader.ReadValue("", values, 0);
            reader.Skip(";,}]");
        }

        return new OfferAttribute(Plain(text[..colon]), values.Count > 0 ? [.. values.Distinct(StringComparer.Ordinal)] : [text[(colon + 1)..].Trim()]);
    }

    private static string Plain(string name) => name.Replace('_', ' ').Trim();

    private bool IsAtEnd()
    {
        _rest = _rest.TrimStart();
        return _rest.IsEmpty;
    }

    private void Skip(string marks)
    {
        while (!IsAtEnd() && marks.Contains(_rest[0], StringComparison.Ordinal))
        {
            _rest = _rest[1..];
        }
    }

    private void ReadValue(string path, List<string> values, int depth)
    {
        if (IsAtEnd())
        {
            return;
        }

        if (_rest[0] == '{' && depth < MaxDepth)
        {
            _rest = _rest[1..];
            ReadObject(path, values, depth + 1);
        }
        else if (_rest[0] == '[' && depth < MaxDepth)
        {
            _rest = _rest[1..];
            while (!IsAtEnd() && _rest[0] != ']')
            {
                ReadValue(path, values, depth + 1);
                Skip(",");
            }

            Close();
        }
        else if (ReadLeaf() is { Length: > 0 } leaf)
        {
            values.Add($"{path} {leaf}".Trim());
        }
    }

    private void ReadObject(string path, List<string> values, int depth)
    {
        var own = new List<string>();
        string? unit = null;
        while (!IsAtEnd() && _rest[0] != '}')
        {
            var colon = _rest.IndexOfAny(":}");
            if (colon < 0 || _rest[colon] == '}')
            {
                _rest = _rest[Math.Max(colon, 0)..];
                break;
            }

            var name = _rest[..colon].Trim().ToString();
            _rest = _rest[(colon + 1)..];
            var read = new List<string>();
            ReadValue(name switch { "value" => path, "unit" => "", _ => $"{path} {Plain(name)}".Trim() }, read, depth);
            if (name == "unit")
            {
                unit = read is [var only] ? only : null;
            }
            else if (!Copies.Contains(name))
            {
                own.AddRange(read);
            }

            Skip(",");
        }

        Close();
        values.AddRange(unit is null ? own : own.Select(value => $"{value} {unit}"));
    }

    private void Close()
    {
        if (!IsAtEnd())
        {
            _rest = _rest[1..];
        }
    }

    private string ReadLeaf()
    {
        if (_rest[0] != '"')
        {
            var end = _rest.IndexOfAny(",;}]");
            var plain = _rest[..(end < 0 ? _rest.Length : end)].Trim().ToString();
            _rest = _rest[(end < 0 ? _rest.Length : Math.Max(end, plain.Length == 0 ? 1 : end))..];
            return Plain(plain);
        }

        var text = new StringBuilder();
        var i = 1;
        for (; i < _rest.Length && _rest[i] != '"'; i++)
        {
            i += _rest[i] == '\\' && i + 1 < _rest.Length ? 1 : 0;
            text.Append(_rest[i]);
        }

        _rest = _rest[Math.Min(i + 1, _rest.Length)..];
        return text.ToString();
    }
}
