using System.CommandLine;
using System.Text.Json;
using AiAssistant.Benchmarks.Catalogue;
using AiAssistant.Benchmarks.Speed;

namespace AiAssistant.Benchmarks.Messages;

/// <summary>The command <c>messages</c>: how long the assistant takes for a customer's message, without a chat model, over a made-up shop.</summary>
internal static class MessagesCommand
{
    public static Command Create()
    {
        var offers = new Option<int>("--offers") { DefaultValueFactory = _ => 100_000, Description = "How many offers the shop has; default 100,000." };
        var like = new Option<FileInfo?>("--like") { Description = "A file (id TAB text; .gz is read) whose words and lengths the offers have; without it all is made up." };
        var messages = new Option<int>("--messages") { DefaultValueFactory = _ => 1_600, Description = "How many messages; default 1,600." };
        var passes = new Option<int>("--passes") { DefaultValueFactory = _ => 3, Description = "How often they are asked; the first pass warms up. Default 3." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "The seed; default 1." };
        var index = new Option<DirectoryInfo?>("--index") { Description = "An empty directory for an index in files; without it the index is in memory." };
        return new Command("messages", "Measures the assistant: from a customer's message to its outcome.") { offers, like, messages, passes, seed, index }
            .Acting(async (parsed, cancellationToken) =>
            {
                ICatalogue catalogue = parsed.GetValue(like) is { } file ? new AlikeCatalogue(TsvFile.Read(file).Select(line => line.Text)) : new MadeUpCatalogue();
                var shop = new CatalogueShop(catalogue, parsed.GetValue(offers), parsed.GetValue(seed));
                await using var bench = await AnsweringBench.StartAsync(shop, parsed.GetValue(index), cancellationToken);
                var speed = await bench.MeasureAsync(parsed.GetValue(messages), parsed.GetValue(passes), parsed.GetValue(seed), cancellationToken);
                Console.WriteLine(JsonSerializer.Serialize(speed, SpeedJson.Indented.MessageSpeed));
            });
    }
}
