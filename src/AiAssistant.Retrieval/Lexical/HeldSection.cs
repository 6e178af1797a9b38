using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>A section that waits in memory until the one before it is written.</summary>
internal sealed class HeldSection : SectionWriter
{
    private readonly List<byte[]> _pieces = [];

    /// <summary>Ends the section and writes its bytes to another.</summary>
    public void CopyTo(SectionWriter section)
    {
        Dispose();
        foreach (var piece in _pieces)
        {
            section.Write(piece);
        }
    }

    protected override void Append(ReadOnlySpan<byte> bytes) => _pieces.Add(bytes.ToArray());

    protected override void End()
    {
    }
}
