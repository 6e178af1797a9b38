using System.Runtime.InteropServices;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>What is known of a term in one window before its postings there are read.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct WindowEntry(uint End, ushort MostFrequency, ushort LeastLength)
{
    /// <summary>The code stands for the greatest frequency of the index: the right one does not fit.</summary>
    public const ushort Greatest = ushort.MaxValue;
}
