using System.Runtime.InteropServices;
using System.Text.Json;

namespace AiAssistant.Workflows.Json;

/// <summary>Tells the line on which an element of a parsed file starts.</summary>
internal sealed class LineMap(ReadOnlyMemory<byte> json)
{
    /// <summary>The line from 1. The element must have been parsed from this very memory.</summary>
    public int LineOf(JsonElement element) =>
        json.Span.Overlaps(JsonMarshal.GetRawUtf8Value(element), out var offset) ? json.Span[..offset].Count((byte)'\n') + 1 : 1;
}
