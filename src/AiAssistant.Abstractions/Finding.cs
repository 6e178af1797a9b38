namespace AiAssistant;

/// <summary>
/// Something that a seller or an integrator should know: a code with arguments, from which a sentence in the reader's language is made.
/// </summary>
/// <param name="Code">What was found, a stable name such as <c>feed.truncated</c> or <c>workflow.resource.unknown</c>.</param>
/// <param name="Arguments">What the sentence names, in the order that the code defines: names, counts, limits; never contents.</param>
public sealed record Finding(string Code, params IReadOnlyList<string> Arguments)
{
    /// <summary>How grave it is. Default <see cref="FindingSeverity.Error"/>.</summary>
    public FindingSeverity Severity { get; init; }

    /// <summary>Where it was found, such as <c>workflows[0].actions[1].resources[0]</c> or <c>item 17</c>; null when the whole is meant.</summary>
    public string? Place { get; init; }

    /// <summary>Compares by value, the arguments one by one.</summary>
    /// <param name="other">The finding to compare with.</param>
    public bool Equals(Finding? other) =>
        other is not null && Code == other.Code && Severity == other.Severity && Place == other.Place && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Severity, Place, Arguments.Count);

    /// <summary>Code, place and arguments, for logs.</summary>
    public override string ToString() => Place is null ? $"{Code}({string.Join(", ", Arguments)})" : $"{Place}: {Code}({string.Join(", ", Arguments)})";
}
