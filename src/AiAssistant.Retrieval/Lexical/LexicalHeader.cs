using System.Runtime.InteropServices;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>What the section <c>WordHeader</c> holds, field after field.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct LexicalHeader
{
    /// <summary>Where the terms come from: 0 words. 1 to 3 are kept for sub-words, concepts and paraphrases.</summary>
    public byte TermSource;

    /// <summary>See <see cref="PostingLayout.WindowBits"/>.</summary>
    public byte WindowBits;

    /// <summary>How many bytes the code of a length has: 1, 2 or 4.</summary>
    public byte LengthCodeBytes;

    public byte Reserved;

    /// <summary>How many passages the version has.</summary>
    public int VersionPassages;

    /// <summary>How many of them the analyser read.</summary>
    public int Passages;

    /// <summary>How many distinct lengths they have.</summary>
    public int Lengths;

    /// <summary>How many distinct weighted frequencies there are.</summary>
    public int Frequencies;

    public int Terms;

    /// <summary>In how many blocks the terms are.</summary>
    public int Blocks;

    public int Reserved2;

    public long Postings;

    /// <summary>How many terms all titles have.</summary>
    public long TitleLength;

    /// <summary>How many terms all texts have.</summary>
    public long TextLength;

    /// <summary>How many terms all names of fields have.</summary>
    public long FieldNameLength;

    /// <summary>How many terms all values of fields have.</summary>
    public long FieldValueLength;
}
