using System.Runtime.CompilerServices;
using AiAssistant.Resources;
using AiAssistant.Workflows;
using ConsoleHost.Setup;
using ConsoleHost.Terminal;
using ConsoleHost.Texts;

namespace ConsoleHost.Resources;

/// <summary>Settings &gt; AI settings &gt; AI assistant: the resources with their status, live, and what can be done with each.</summary>
internal sealed class ResourcesScreen(
    Screen screen, ResourceLibrary library, WorkflowLibrary workflows, KnowledgeBaseForm knowledgeBases, OfferForm offers, FormWalk form, ResourceTable table,
    TeachingView teaching)
{
    private SellerWords Words => screen.Words;

    private string[] Path => [Words["label.settings"], Words["label.aiSettings"], Words["label.aiAssistant"]];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var focus = 0;
        while (true)
        {
            var first = await ViewAsync(cancellationToken);
            if (await screen.ChooseAsync(first, focus, WatchAsync(cancellationToken), cancellationToken) is not { } chosen)
            {
                return;
            }

            focus = first.Choices.ToList().FindIndex(choice => choice.Label == chosen.Label);
            await chosen.Value(cancellationToken);
        }
    }

    private async Task<ChoiceView<Func<CancellationToken, Task>>> ViewAsync(CancellationToken cancellationToken)
    {
        var resources = await library.ListAsync(Shop.Tenant, cancellationToken).ToListAsync(cancellationToken);
        return new ChoiceView<Func<CancellationToken, Task>>(Screen.Path(Path),
        [
            .. resources.Select(resource => new Choice<Func<CancellationToken, Task>>(resource.Name, token => ManageAsync(resource.Id, token))
            {
                Cells = table.CellsOf(resource),
            }),
            new(Words["label.addKnowledgeBase"], AddKnowledgeBaseAsync),
            new(Words["label.addOffer"], AddOffersAsync),
        ])
        {
            Columns = table.Columns,
            Footer = table.RemarksOn(resources),
        };
    }

    private async IAsyncEnumerable<ChoiceView<Func<CancellationToken, Task>>> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var _ in library.WatchAsync(Shop.Tenant, cancellationToken))
        {
            yield return await ViewAsync(cancellationToken);
        }
    }

    private async Task AddKnowledgeBaseAsync(CancellationToken cancellationToken)
    {
        screen.Heading([.. Path, Words["label.addKnowledgeBase"]]);
        FormAnswers answers = new();
        await form.WalkAsync(
            knowledgeBases.Steps,
            answers,
            fromOverview: false,
            () => knowledgeBases.Check(answers.Name, answers.ToContent()),
            token => knowledgeBases.FinishAsync(Shop.Tenant, answers.Name, answers.ToContent(), token),
            cancellationToken);
    }

    private async Task EditKnowledgeBaseAsync(Resource resource, KnowledgeBaseContent content, CancellationToken cancellationToken)
    {
        screen.Heading([.. Path, resource.Name]);
        FormAnswers answers = new(resource.Name, content);
        await form.WalkAsync(
            knowledgeBases.Steps,
            answers,
            fromOverview: true,
            () => knowledgeBases.Check(answers.Name, answers.ToContent()),
            token => knowledgeBases.FinishEditAsync(resource.Id, answers.Name, answers.ToContent(), token),
            cancellationToken);
    }

    private async Task AddOffersAsync(CancellationToken cancellationToken)
    {
        screen.Heading([.. Path, Words["label.addOffer"]]);
        FormAnswers answers = new();
        await form.WalkAsync(
            offers.Steps,
            answers,
            fromOverview: false,
            () => offers.Check(answers.Name, answers.Account?.Account),
            token => offers.FinishAsync(Shop.Tenant, answers.Name, answers.Account?.Account, token),
            cancellationToken);
    }

    private async Task ManageAsync(ResourceId id, CancellationToken cancellationToken)
    {
        while (await library.FindAsync(id, cancellationToken) is { } resource)
        {
            if (await screen.ChooseAsync(View(resource), focus: 0, WatchAsync(id, cancellationToken), cancellationToken) is not { } chosen)
            {
                return;
            }

            await DoAsync(chosen.Value, resource, cancellationToken);
        }
    }

    private ChoiceView<ResourceCommand> View(Resource resource)
    {
        List<Choice<ResourceCommand>> choices = [];
        AddIf(resource.Status == ResourceStatus.Failed, ResourceCommand.Retry, Words["label.retry"]);
        AddIf(resource.Kind == ResourceKind.Offers, ResourceCommand.Download, Words["label.downloadOffer"]);
        AddIf(resource.Kind == ResourceKind.KnowledgeBase, ResourceCommand.Edit, Words["label.edit"]);
        AddIf(resource.Status == ResourceStatus.Processing, ResourceCommand.Cancel, Words["label.cancel"]);
        AddIf(resource.IsUsable, ResourceCommand.Teach, Words["label.teachNext"]);
        AddIf(true, ResourceCommand.Rename, Words["resource.rename"]);
        AddIf(true, ResourceCommand.Delete, Words["label.delete"]);
        return new ChoiceView<ResourceCommand>(Screen.Path([.. Path, resource.Name]), choices) { Header = table.Of([resource]) };

        void AddIf(bool isOffered, ResourceCommand command, string label)
        {
            if (isOffered)
            {
                choices.Add(new Choice<ResourceCommand>(label, command));
            }
        }
    }

    private async IAsyncEnumerable<ChoiceView<ResourceCommand>> WatchAsync(ResourceId id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var resource in library.WatchAsync(id, cancellationToken))
        {
            yield return View(resource);
        }
    }

    private async Task DoAsync(ResourceCommand command, Resource resource, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case ResourceCommand.Retry:
                screen.Show((await library.RetryAsync(resource.Id, cancellationToken)).Findings);
                break;
            case ResourceCommand.Download:
                screen.Show((await library.RefreshAsync(resource.Id, cancellationToken)).Findings);
                break;
            case ResourceCommand.Cancel:
                screen.Show((await library.CancelAsync(resource.Id, cancellationToken)).Findings);
                break;
            case ResourceCommand.Edit when resource.Content is KnowledgeBaseContent content:
                await EditKnowledgeBaseAsync(resource, content, cancellationToken);
                break;
            case ResourceCommand.Teach:
                await teaching.ShowAsync(resource, cancellationToken);
                break;
            case ResourceCommand.Rename:
                await RenameAsync(resource, cancellationToken);
                break;
            case ResourceCommand.Delete:
                await DeleteAsync(resource, cancellationToken);
                break;
        }
    }

    /// <summary>Asks until the name is taken or the seller goes back, each time with what was written before.</summary>
    private async Task RenameAsync(Resource resource, CancellationToken cancellationToken)
    {
        var name = resource.Name;
        while (await screen.WriteLineAsync(Words["label.resourceName"], name, cancellationToken) is { } written)
        {
            var result = await library.RenameAsync(resource.Id, written, cancellationToken);
            screen.Show(result.Findings);
            if (result.Succeeded)
            {
                return;
            }

            name = written;
        }
    }

    private async Task DeleteAsync(Resource resource, CancellationToken cancellationToken)
    {
        var affected = await workflows.FindAffectedAsync(resource.Id, cancellationToken);
        if (affected.Count > 0)
        {
            screen.Say(Words.Format("resource.affected", string.Join(", ", affected.Select(workflow => Words.Quote(workflow.Name)))), "yellow");
        }

        if (await screen.ConfirmAsync(Words.Format("delete.confirm", resource.Name), cancellationToken))
        {
            screen.Show((await library.DeleteAsync(resource.Id, cancellationToken)).Findings);
        }
    }
}
