using System.Globalization;
using System.Text;

namespace AiAssistant.Workflows;

/// <summary>Gives ids to workflows that have none. The same set on the same stored one always gets the same ids.</summary>
internal static class WorkflowSlugs
{
    private const string Nameless = "workflow";
    private const int MaxStem = WorkflowLimits.Id - 8;

    /// <param name="workflows">The new set.</param>
    /// <param name="stored">The set it replaces: a workflow that keeps its name keeps its id.</param>
    public static IReadOnlyList<Workflow> Fill(IReadOnlyList<Workflow> workflows, IReadOnlyList<Workflow> stored)
    {
        var taken = workflows.Select(static workflow => workflow.Id).ToHashSet(StringComparer.Ordinal);
        var known = stored.GroupBy(static workflow => workflow.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static group => group.Key, static group => group.First().Id, StringComparer.OrdinalIgnoreCase);
        var kept = workflows
            .Select(workflow => workflow.Id.Length == 0 && known.TryGetValue(workflow.Name, out var id) && taken.Add(id) ? workflow with { Id = id } : workflow)
            .ToList();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. kept.Select(workflow => workflow.Id.Length == 0 ? workflow with { Id = Free(Slug(workflow.Name), taken, numbers) } : workflow)];
    }

    /// <summary>Names of other scripts all have the same stem: it goes on from the last number that was given.</summary>
    private static string Free(string stem, HashSet<string> taken, Dictionary<string, int> numbers)
    {
        var id = stem;
        var number = numbers.GetValueOrDefault(stem, 1);
        while (!taken.Add(id))
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{++number}");
        }

        numbers[stem] = number;
        return id;
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var character in TextFold.Fold(name))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(character);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length == MaxStem)
            {
                break;
            }
        }

        var text = slug.ToString().TrimEnd('-');
        return text.Length == 0 ? Nameless : text;
    }
}
