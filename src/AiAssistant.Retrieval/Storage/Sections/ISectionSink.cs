namespace AiAssistant.Retrieval.Storage.Sections;

/// <summary>Where the sections of an index are written, one after another.</summary>
internal interface ISectionSink
{
    /// <summary>Begins a section; it ends when the writer is disposed, and only then may the next one begin.</summary>
    /// <param name="kind">What it holds.</param>
    /// <param name="part">Which of the sections of this kind: the number of the analyser for words, else 0.</param>
    SectionWriter Begin(SectionKind kind, int part);
}
