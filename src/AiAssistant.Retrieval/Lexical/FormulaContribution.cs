using System.Runtime.CompilerServices;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>Contributions computed one by one: for terms with fewer postings than a table would have places.</summary>
/// <param name="weight">The term's weight.</param>
/// <param name="frequency">The frequency that it stands for.</param>
/// <param name="frequencies">The frequencies of the first sixteen codes.</param>
/// <param name="norms">The norm of each length.</param>
internal readonly ref struct FormulaContribution(float weight, float frequency, ref float frequencies, ref float norms) : IContribution<FormulaContribution>
{
    private readonly float _frequency = frequency;
    private readonly float _weight = weight;
    private readonly ref float _frequencies = ref frequencies;
    private readonly ref float _norms = ref norms;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FormulaContribution At(nuint code) => new(_weight, Unsafe.Add(ref _frequencies, code), ref _frequencies, ref _norms);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Of(nuint length) => _weight * _frequency / (_frequency + Unsafe.Add(ref _norms, length));
}
