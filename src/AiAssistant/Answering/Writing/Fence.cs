using System.Security.Cryptography;
using System.Text;

namespace AiAssistant.Answering.Writing;

/// <summary>Marks where data starts and ends in a prompt. The mark is derived from all that is fenced, so that nothing fenced can hold it.</summary>
internal sealed class Fence
{
    /// <summary>Makes the fence of one call.</summary>
    /// <param name="contents">Everything that will be fenced.</param>
    public Fence(IEnumerable<string> contents)
    {
        var all = string.Join('\u0000', contents);
        var mark = "";
        for (var round = 0; mark.Length == 0 || all.Contains(mark, StringComparison.OrdinalIgnoreCase); round++)
        {
            mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{round}\u0000{all}")))[..16];
        }

        Mark = mark;
    }

    /// <summary>What the fence looks like, to tell the model.</summary>
    public string Mark { get; }

    /// <summary>Fences a text under a label of the library's own.</summary>
    public string Around(string label, string content) => $"[[{Mark} {label}]]\n{content}\n[[{Mark} end]]";
}
