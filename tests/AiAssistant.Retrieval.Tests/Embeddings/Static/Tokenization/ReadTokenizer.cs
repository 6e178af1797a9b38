using System.Text;
using System.Text.Json.Nodes;
using AiAssistant.Retrieval.Embeddings.Static.Tokenization;

namespace AiAssistant.Retrieval.Tests.Embeddings.Static.Tokenization;

/// <summary>A tokenizer read from JSON that gives tokens as texts.</summary>
internal sealed class ReadTokenizer
{
    private readonly TextTokenizer _tokenizer;
    private readonly Dictionary<int, string> _names = [];

    public ReadTokenizer(string json)
    {
        _tokenizer = TokenizerFile.Read(Encoding.UTF8.GetBytes(json), "tokenizer.json").Tokenizer;
        var root = JsonNode.Parse(json)!;
        if (root["model"]!["vocab"] is JsonObject numbers)
        {
            foreach (var (name, number) in numbers)
            {
                _names[(int)number!] = name;
            }
        }
        else
        {
            foreach (var item in root["model"]!["vocab"]!.AsArray())
            {
                _names.Add(_names.Count, (string)item![0]!);
            }
        }

        foreach (var added in root["added_tokens"]!.AsArray())
        {
            _names[(int)added!["id"]!] = (string)added["content"]!;
        }
    }

    /// <summary>The tokens, separated by spaces.</summary>
    public string Tokenize(string text, int limit = 100)
    {
        var workspace = TokenizerWorkspace.Rent();
        var tokens = _tokenizer.Tokenize(text, limit, workspace).ToArray();
        workspace.Return();
        return string.Join(' ', tokens.Select(token => _names[token]));
    }
}
