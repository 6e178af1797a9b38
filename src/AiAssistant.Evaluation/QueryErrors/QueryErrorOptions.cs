using System.CommandLine;
using System.Globalization;

namespace AiAssistant.Evaluation.QueryErrors;

/// <summary>The options of a verb that spoil its questions as customers do.</summary>
internal sealed class QueryErrorOptions
{
    private const int MostTypos = 9;

    private readonly Option<int> _typos = new("--typos")
    {
        Description = $"Makes this many typing errors, 0 (the default) to {MostTypos}, in each word of {TypingErrors.LeastLetters} letters or more of a "
            + "question: a wrong letter (half of them neighbours on the keyboard), a letter too many or too few, two letters swapped. "
            + "Always the same ones; see --seed.",
    };

    private readonly Option<int> _seed = new("--seed")
    {
        DefaultValueFactory = static _ => 1,
        Description = "Chooses other typing errors; default 1.",
    };

    private readonly Option<bool> _withoutDiacritics = new("--without-diacritics") { Description = "Takes the diacritics off the questions' letters." };

    private QueryErrorOptions() => _typos.Validators.Add(result =>
    {
        // What is no number at all is refused by the parser itself.
        if (result.Tokens is [var number] && int.TryParse(number.Value, CultureInfo.InvariantCulture, out var typos)
            && typos is < 0 or > MostTypos)
        {
            result.AddError($"--typos takes a number from 0 to {MostTypos}.");
        }
    });

    /// <summary>Gives a verb these options.</summary>
    public static QueryErrorOptions AddTo(Command verb)
    {
        var options = new QueryErrorOptions();
        verb.Options.Add(options._typos);
        verb.Options.Add(options._seed);
        verb.Options.Add(options._withoutDiacritics);
        return options;
    }

    /// <summary>The question as the options want it.</summary>
    public string Apply(ParseResult parsed, string question)
    {
        var asked = parsed.GetValue(_withoutDiacritics) ? Diacritics.Remove(question) : question;
        return parsed.GetValue(_typos) is var typos and > 0 ? TypingErrors.Make(asked, typos, parsed.GetValue(_seed)) : asked;
    }
}
