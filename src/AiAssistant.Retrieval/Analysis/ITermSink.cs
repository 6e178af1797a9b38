namespace AiAssistant.Retrieval.Analysis;

/// <summary>Receives the terms of a text, one after another, in the order of the text.</summary>
public interface ITermSink
{
    /// <summary>Takes one term.</summary>
    /// <param name="term">The term; valid during the call only, so keep a copy or a number for it.</param>
    void Add(ReadOnlySpan<char> term);
}
