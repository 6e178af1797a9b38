using AiAssistant.Retrieval.Embeddings.Static.Tokenization.Normalization;
using AiAssistant.Retrieval.Embeddings.Static.Tokenization.Splitting;
using AiAssistant.Retrieval.Embeddings.Static.Tokenization.Subwords;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization;

/// <summary>
/// Makes a text into tokens in the steps of the Hugging Face tokenizers library: added tokens are taken out, the rest is normalized, split into pieces, and
/// each piece made into tokens by the model. No tokens are set before or after. Immutable; one workspace a call.
/// </summary>
internal sealed class TextTokenizer
{
    private readonly Normalizer[] _normalizers;
    private readonly PreTokenizer[] _preTokenizers;
    private readonly TokenModel _model;
    private readonly AddedTokenFinder _rawTokens;
    private readonly AddedTokenFinder _normalizedTokens;

    /// <summary>Takes the parts.</summary>
    /// <exception cref="EmbeddingModelException">The normalization of added tokens takes too long.</exception>
    public TextTokenizer(Normalizer[] normalizers, PreTokenizer[] preTokenizers, TokenModel model, IReadOnlyList<AddedToken> addedTokens)
    {
        _normalizers = normalizers;
        _preTokenizers = preTokenizers;
        _model = model;
        var text = new NormalizedText(new WorkClock());
        var raw = new List<(AddedToken Token, string Look)>();
        var normalized = new List<(AddedToken Token, string Look)>();
        var length = 0L;
        foreach (var token in addedTokens)
        {
            var look = token.Normalized ? Normalize(token.Content, text).ToString() : token.Content;
            (token.Normalized ? normalized : raw).Add((token, look));
            if ((length += look.Length) > ModelLimits.VocabularyLength)
            {
                throw new EmbeddingModelException(
                    $"tokenizer.json.added_tokens has tokens of more than {ModelLimits.VocabularyLength:N0} characters together, once they are normalized. "
                    + "Take the file as it was published with the model.");
            }
        }

        _rawTokens = new AddedTokenFinder(raw);
        _normalizedTokens = new AddedTokenFinder(normalized);
    }

    /// <summary>Makes a text into tokens.</summary>
    /// <param name="text">The text; what is no valid UTF-16 in it is read as U+FFFD.</param>
    /// <param name="limit">How many tokens at most.</param>
    /// <param name="workspace">Where the work is done.</param>
    /// <returns>The tokens, valid until the workspace is used again.</returns>
    /// <exception cref="EmbeddingModelException">The tokenizer takes too long.</exception>
    public ReadOnlySpan<int> Tokenize(ReadOnlySpan<char> text, int limit, TokenizerWorkspace workspace)
    {
        workspace.Clock.Start();
        workspace.Tokens.Clear(limit, _model.Dropped);
        var source = Repair(text, workspace.Source);
        for (var from = 0; from < source.Length && !workspace.Tokens.IsFull;)
        {
            var token = _rawTokens.Find(source, from, out var start, out var end);
            AddSection(source[from..start], from == 0, workspace);
            workspace.Tokens.Add(token);
            from = end;
        }

        return workspace.Tokens.Span;
    }

    private static ReadOnlySpan<char> Repair(ReadOnlySpan<char> text, CharBuffer buffer)
    {
        if (!text.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        buffer.Clear();
        foreach (var rune in text.EnumerateRunes())
        {
            buffer.Append(rune);
        }

        return buffer.Span;
    }

    private ReadOnlySpan<char> Normalize(ReadOnlySpan<char> section, NormalizedText text)
    {
        text.Set(section);
        foreach (var normalizer in _normalizers)
        {
            normalizer.Normalize(text);
            text.Clock.Check("tokenizer.json.normalizer");
        }

        return text.Text;
    }

    private void AddSection(ReadOnlySpan<char> section, bool startsText, TokenizerWorkspace workspace)
    {
        if (section.IsEmpty)
        {
            return;
        }

        var text = Normalize(section, workspace.Normalized);
        for (var from = 0; from < text.Length && !workspace.Tokens.IsFull;)
        {
            var token = _normalizedTokens.Find(text, from, out var start, out var end);
            AddPieces(text[from..start], startsText && from == 0 && workspace.Normalized.KeepsBeginning, workspace);
            workspace.Tokens.Add(token);
            from = end;
        }
    }

    private void AddPieces(ReadOnlySpan<char> text, bool startsText, TokenizerWorkspace workspace)
    {
        if (text.IsEmpty)
        {
            return;
        }

        workspace.Pieces.Clear(startsText);
        workspace.Pieces.Append(text);
        workspace.Pieces.EndPiece();
        foreach (var preTokenizer in _preTokenizers)
        {
            preTokenizer.Split(workspace.Pieces, workspace.NextPieces);
            workspace.SwapPieces();
        }

        var pieces = workspace.Pieces;
        for (var i = 0; i < pieces.Count && !workspace.Tokens.IsFull; i++)
        {
            _model.Tokenize(pieces[i], workspace);
        }
    }
}
