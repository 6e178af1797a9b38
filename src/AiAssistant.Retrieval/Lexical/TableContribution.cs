using System.Runtime.CompilerServices;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>Contributions that were computed beforehand: a row for each of sixteen frequencies, a column for each length.</summary>
/// <param name="rows">The rows; whole, so that every code and place of a length is in them.</param>
/// <param name="stride">The length of a row.</param>
internal readonly ref struct TableContribution(ref float rows, nuint stride) : IContribution<TableContribution>
{
    private readonly ref float _rows = ref rows;
    private readonly nuint _stride = stride;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TableContribution At(nuint code) => new(ref Unsafe.Add(ref _rows, code * _stride), _stride);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Of(nuint length) => Unsafe.Add(ref _rows, length);
}
