using AiAssistant.Resources;

namespace AiAssistant.Retrieval;

/// <summary>The identity of a passage: its version and its place in it. The order of ids breaks ties between equal scores.</summary>
/// <param name="Version">The version it belongs to.</param>
/// <param name="Ordinal">Its place in the version, from 0, in the order of writing.</param>
public readonly record struct PassageId(ResourceVersion Version, int Ordinal) : IComparable<PassageId>
{
    /// <inheritdoc/>
    public int CompareTo(PassageId other)
    {
        var byVersion = Version.CompareTo(other.Version);
        return byVersion != 0 ? byVersion : Ordinal.CompareTo(other.Ordinal);
    }

    /// <summary>The id as <c>resource@number#ordinal</c>.</summary>
    public override string ToString() => $"{Version}#{Ordinal}";

    /// <summary>Orders by version, then ordinal.</summary>
    public static bool operator <(PassageId left, PassageId right) => left.CompareTo(right) < 0;

    /// <summary>Orders by version, then ordinal.</summary>
    public static bool operator >(PassageId left, PassageId right) => left.CompareTo(right) > 0;

    /// <summary>Orders by version, then ordinal.</summary>
    public static bool operator <=(PassageId left, PassageId right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by version, then ordinal.</summary>
    public static bool operator >=(PassageId left, PassageId right) => left.CompareTo(right) >= 0;
}
