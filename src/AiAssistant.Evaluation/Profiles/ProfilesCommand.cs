using System.CommandLine;
using System.Text.Json;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Evaluation.Profiles;

/// <summary>The verb <c>profiles</c>: makes the files from which languages are told, or measures how well they are told.</summary>
internal static class ProfilesCommand
{
    private const string TextFiles = "*.txt";

    public static Command Create()
    {
        var texts = new Option<DirectoryInfo[]>("--texts")
        {
            AllowMultipleArgumentsPerToken = true,
            Description = "Directories of LANG.txt: a text a line; what starts with # or [ is left out.",
        };
        var words = new Option<string[]>("--words")
        {
            AllowMultipleArgumentsPerToken = true,
            Description = "LANG=FILE: a word a line, the most frequent first. Languages without texts are only told apart from the others.",
        };
        var source = new Option<string>("--source") { DefaultValueFactory = static _ => "", Description = "Where the lists come from and their licence: written at the head of each file." };
        var output = new Option<DirectoryInfo>("--out") { Description = "The directory to write LANG.txt to." };
        var size = new Option<int>("--size") { DefaultValueFactory = static _ => 56_000, Description = "The most bytes of a profile; 56000 by default, half of it for a language without texts." };
        var check = new Option<DirectoryInfo>("--check")
        {
            Description = "A directory of LANG.txt, a short text a line: told by the profiles that this tool was built with. other.txt: no language that is known; cs-sk.txt: one of two, or unsure.",
        };
        return new Command("profiles", "Makes the profiles of languages from texts and lists of words, or checks how well languages are told.")
        {
            texts, words, source, output, size, check,
        }.Reporting(async (parsed, cancellationToken) =>
        {
            var written = new SortedDictionary<string, int>(StringComparer.Ordinal);
            if (parsed.GetValue(output) is { } directory)
            {
                foreach (var (language, samples) in await ReadAsync(parsed.GetValue(texts) ?? [], parsed.GetValue(words) ?? [], cancellationToken).ConfigureAwait(false))
                {
                    var limit = samples.HasTexts ? parsed.GetValue(size) : parsed.GetValue(size) / 2;
                    var lines = ProfileFile.Lines(samples, limit, parsed.GetRequiredValue(source)).ToList();
                    var file = new FileInfo(Path.Combine(directory.ToString(), $"{language}.txt"));
                    await DetailsFile.WriteAsync(file, lines, cancellationToken).ConfigureAwait(false);
                    written[language] = (int)file.Length;
                }
            }

            var report = new ProfilesReport(written);
            foreach (var file in parsed.GetValue(check)?.EnumerateFiles(TextFiles).OrderBy(static file => file.Name, StringComparer.Ordinal) ?? Enumerable.Empty<FileInfo>())
            {
                var language = Path.GetFileNameWithoutExtension(file.Name);
                await foreach (var (_, text) in LineReader.ReadAsync(file.FullName, cancellationToken).ConfigureAwait(false))
                {
                    report.Add(language, text, LanguageDetector.Detect(text));
                }
            }

            return JsonSerializer.Serialize(report, ProfilesJson.Default.ProfilesReport);
        });
    }

    private static async Task<SortedDictionary<string, LanguageSamples>> ReadAsync(DirectoryInfo[] texts, string[] words, CancellationToken cancellationToken)
    {
        var samples = new SortedDictionary<string, LanguageSamples>(StringComparer.Ordinal);
        foreach (var (language, file) in words.Select(static pair => pair.Split('=', 2)).Select(static pair => pair.Length == 2
            ? (pair[0], pair[1])
            : throw new InputFileException($"--words {pair[0]}: write LANG=FILE.")))
        {
            var rank = 0;
            await foreach (var (_, line) in LineReader.ReadAsync(file, cancellationToken).ConfigureAwait(false))
            {
                Of(samples, language).AddWord(line.Split(' ', '\t')[0], ++rank);
            }
        }

        foreach (var file in texts.SelectMany(static directory => directory.EnumerateFiles(TextFiles).OrderBy(static file => file.Name, StringComparer.Ordinal)))
        {
            await foreach (var (_, line) in LineReader.ReadAsync(file.FullName, cancellationToken).ConfigureAwait(false))
            {
                if (line[0] is not ('#' or '['))
                {
                    Of(samples, Path.GetFileNameWithoutExtension(file.Name)).AddText(line);
                }
            }
        }

        return samples;
    }

    private static LanguageSamples Of(SortedDictionary<string, LanguageSamples> samples, string language) =>
        samples.TryGetValue(language, out var known) ? known : samples[language] = new LanguageSamples();
}
