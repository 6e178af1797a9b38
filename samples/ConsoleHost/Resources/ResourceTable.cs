using AiAssistant.Resources;
using AiAssistant.Texts;
using ConsoleHost.Terminal;
using ConsoleHost.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ConsoleHost.Resources;

/// <summary>Resources as sellers see them: the status in its colour, how far learning has come, and what there is to look at.</summary>
internal sealed class ResourceTable(SellerWords words)
{
    private const int BarWidth = 10;

    /// <summary>The columns, that of the name first.</summary>
    public IReadOnlyList<string> Columns => [words["label.name"], words["label.status"], words["label.kind"], words["passages"], words["label.lastRefresh"]];

    /// <summary>What stands in the columns beside the name.</summary>
    public IReadOnlyList<IRenderable> CellsOf(Resource resource) =>
    [
        new Markup(Status(resource)),
        new Text(Kind(resource)),
        new Text(resource.Published is { } published ? words.Number(published.Passages) : "–").RightJustified(),
        new Text(Downloaded(resource)?.ToLocalTime().ToString("g", words.Culture) ?? "–"),
    ];

    /// <summary>What there is to look at: failures red, warnings yellow.</summary>
    public IRenderable RemarksOn(IReadOnlyList<Resource> resources) => new Rows(resources.SelectMany(Remarks).Select(static remark => new Markup(remark)));

    /// <summary>A table of its own, to be printed once.</summary>
    public IRenderable Of(IReadOnlyList<Resource> resources)
    {
        var table = new Table { Border = TableBorder.Rounded }.AddColumns([.. Columns]);
        foreach (var resource in resources)
        {
            table.AddRow([new Text(resource.Name), .. CellsOf(resource)]);
        }

        return new Rows(table, RemarksOn(resources));
    }

    private string Status(Resource resource)
    {
        var colour = resource.Status.Colour() switch
        {
            StatusColour.Green => "green",
            StatusColour.Red => "red",
            _ => "blue",
        };
        var status = $"[{colour}]{Markup.Escape(words[$"status.{resource.Status}"])}[/]";
        return resource.Progress is { } progress ? $"{status}\n[{colour}]{Markup.Escape(Progress(progress))}[/]" : status;
    }

    private string Progress(LearningProgress progress)
    {
        var stage = words[$"stage.{progress.Stage}"];
        if (progress.Expected is not ({ } expected and > 0))
        {
            return progress.Done == 0 ? stage : $"{stage} {words.Number(progress.Done)}";
        }

        var filled = (int)((long)BarWidth * Math.Min(progress.Done, expected) / expected);
        return $"{new string('█', filled)}{new string('░', BarWidth - filled)}\n{stage} {words.Number(progress.Done)}/{words.Number(expected)}";
    }

    private string Kind(Resource resource) => resource.Content is OffersContent offers
        ? $"{words["kind.Offers"]} ({offers.Account.AccountId})"
        : words["kind.KnowledgeBase"];

    /// <summary>The first download is no refresh, yet sellers ask how old what they see is.</summary>
    private static DateTimeOffset? Downloaded(Resource resource) =>
        resource.Kind == ResourceKind.Offers ? resource.RefreshedAt ?? resource.Published?.PublishedAt : null;

    private IEnumerable<string> Remarks(Resource resource)
    {
        if (resource.Failure is { } failure)
        {
            yield return Remark("red", resource, words.Sentence(failure));
        }

        foreach (var warning in resource.Warnings)
        {
            yield return Remark("yellow", resource, words.Sentence(warning));
        }

        foreach (var skipped in (resource.Report?.SkippedOffers ?? []).Take(3))
        {
            yield return Remark("yellow", resource, words.Sentence(skipped));
        }
    }

    private string Remark(string colour, Resource resource, string sentence) =>
        $"[{colour}]{Markup.Escape(VisibleText.Of(words.Pair(resource.Name, sentence)))}[/]";
}
