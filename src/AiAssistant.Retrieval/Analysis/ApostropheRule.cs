namespace AiAssistant.Retrieval.Analysis;

/// <summary>What an apostrophe inside a word means in a language.</summary>
internal enum ApostropheRule
{
    /// <summary>Unknown language: a head of one or two letters is an elided article, a tail <c>s</c> a genitive; else the word is one.</summary>
    Neutral,

    /// <summary>English, German: a tail <c>s</c> is dropped, else the word is one (<c>don't</c>).</summary>
    Genitive,

    /// <summary>French: an elided head is dropped (<c>l'eau</c>), else the word is one (<c>aujourd'hui</c>).</summary>
    Elision,

    /// <summary>Polish, Czech, Slovak, Hungarian: what follows is an inflectional ending (<c>Harry'ego</c>).</summary>
    Ending,

    /// <summary>Ukrainian: it belongs to the spelling, and is often left out (<c>п'ять</c>).</summary>
    Letter,
}
