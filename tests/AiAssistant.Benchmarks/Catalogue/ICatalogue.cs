namespace AiAssistant.Benchmarks.Catalogue;

/// <summary>Makes texts of offers, and questions about them.</summary>
internal interface ICatalogue
{
    /// <summary>The next text.</summary>
    string NextOffer(Random random);

    /// <summary>The next question.</summary>
    string NextQuestion(Random random);
}
