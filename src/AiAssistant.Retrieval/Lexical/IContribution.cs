namespace AiAssistant.Retrieval.Lexical;

/// <summary>What a term adds to a passage's score, in single precision. The inner loops take it as a type of their own, so that nothing is called in them.
/// </summary>
internal interface IContribution<TSelf>
    where TSelf : IContribution<TSelf>, allows ref struct
{
    /// <summary>The same for one frequency.</summary>
    /// <param name="code">Its code, below 16.</param>
    TSelf At(nuint code);

    /// <summary>What is added at that frequency.</summary>
    /// <param name="length">The place of the passage's length in the table of norms.</param>
    float Of(nuint length);
}
