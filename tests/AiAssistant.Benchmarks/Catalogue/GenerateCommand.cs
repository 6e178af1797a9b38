using System.CommandLine;
using AiAssistant.Benchmarks.Speed;

namespace AiAssistant.Benchmarks.Catalogue;

/// <summary>The command <c>generate</c>: texts of a catalogue of any size, id TAB text, the same for the same seed.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var documents = new Option<int>("--documents") { Description = "How many offers." };
        var queries = new Option<int>("--queries") { Description = "How many questions instead of offers." };
        var like = new Option<FileInfo?>("--like") { Description = "A file (id TAB text; .gz is read) whose words and lengths are taken; without it all is made up." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "The seed; default 1." };
        var output = new Option<FileInfo?>("--out") { Description = "Where to write; default standard output. A name that ends in .gz is compressed." };
        return new Command("generate", "Writes a made-up catalogue, or questions about it.") { documents, queries, like, seed, output }.Acting(async (parsed, cancellationToken) =>
        {
            ICatalogue catalogue = parsed.GetValue(like) is { } file ? new AlikeCatalogue(TsvFile.Read(file).Select(line => line.Text)) : new MadeUpCatalogue();
            var random = new Random(parsed.GetValue(seed));
            var questions = parsed.GetValue(queries);
            await using var writer = TsvFile.Write(parsed.GetValue(output));
            for (var id = 0; id < (questions > 0 ? questions : parsed.GetValue(documents)); id++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Write(id);
                writer.Write('\t');
                writer.Write(questions > 0 ? catalogue.NextQuestion(random) : catalogue.NextOffer(random));
                writer.Write('\n');
            }
        });
    }
}
