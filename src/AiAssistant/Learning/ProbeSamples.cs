using AiAssistant.Retrieval;

namespace AiAssistant.Learning;

/// <summary>A few passages of a version, spread over it, kept while its length is not known yet: the first, then one each time the length has doubled, and the last.</summary>
internal sealed class ProbeSamples
{
    private const int MaxProbes = 6;

    private readonly List<EmbeddedPassage> _kept = [];
    private EmbeddedPassage? _last;

    public void Add(EmbeddedPassage passage)
    {
        _last = passage;
        if (int.IsPow2(passage.Passage.Id.Ordinal + 1))
        {
            _kept.Add(passage);
        }
    }

    /// <summary>What to ask for, at most six.</summary>
    public IReadOnlyList<EmbeddedPassage> Take()
    {
        if (_last is not { } last)
        {
            return [];
        }

        EmbeddedPassage[] all = [.. _kept.Where(kept => kept.Passage.Id != last.Passage.Id), last];
        return all.Length <= MaxProbes ? all : [all[0], .. all[^(MaxProbes - 1)..]];
    }
}
