using System.Buffers;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Gating;

/// <summary>A question as it is put to one offer: without the words that only name it, and with what the answer should be told in.</summary>
internal sealed class OfferQuestion
{
    private const double MinWeight = 0.4;
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",:;.!?");
    private readonly OfferNames _names;

    public OfferQuestion(Question question, OfferNames names)
    {
        _names = names;
        Whole = question;
        var asked = question.Asked;
        var left = asked.Words.Where((_, i) => !IsNaming(asked.Words, i)).Select(word => asked.Text.Substring(word.Start, word.Length));
        var plain = Question.Read(string.Join(' ', left), asked.Language);
        IsOfName = plain.Terms.Count == 0;
        Plain = IsOfName ? asked : plain;
        Terms = Plain.Terms;
        Attributes = AttributeReader.Read(Plain.Words, Plain.Language);
        Named = MeasureKinds.Shared.Named(plain.Words);
    }

    /// <summary>The question with what it leans on.</summary>
    public Question Whole { get; }

    /// <summary>The sentence that asks, without the words of the offer's name where others are left.</summary>
    public Question Plain { get; }

    /// <summary>Whether nothing is left beside the offer's name.</summary>
    public bool IsOfName { get; }

    /// <summary>The words that say what is asked.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>The words of the sentences that the question leans on.</summary>
    public IReadOnlyList<Term> Around => field ??= ReferenceEquals(Whole, Whole.Asked) ? [] : [.. Whole.Terms.Where(IsAround)];

    /// <summary>All words of <see cref="Plain"/>, each once.</summary>
    public IReadOnlyList<string> Said => field ??= [.. Plain.Words.Select(static word => word.Text).Distinct(StringComparer.Ordinal)];

    /// <summary>The attributes that are asked for, each with the words that stand for it.</summary>
    public Dictionary<string, HashSet<string>> Attributes { get; }

    /// <summary>In what the answer should be told, by what is asked.</summary>
    public IReadOnlySet<string> Wanted => field ??=
        MeasureKinds.Shared.Asked(Attributes.Keys.Concat(Plain.Concepts.Others)).ToHashSet(StringComparer.Ordinal);

    /// <summary>In what the answer should be told, by its own words: "how many kilos".</summary>
    public IReadOnlySet<string> Named { get; }

    /// <summary>In what the customer tells something: "I am 190 cm tall".</summary>
    public IReadOnlySet<string> Given => field ??= MeasureKinds.Shared.Of(Whole.Text, Whole.Words);

    /// <summary>The parts of its words.</summary>
    public float[] Parts => field ??= ClaimReading.PartsOf(Plain.Text);

    /// <summary>What a word weighs.</summary>
    public static double Weight(Term term) => Math.Max(term.Weight, MinWeight);

    /// <summary>
    /// Whether a concept is asked of the offer itself and not of a thing beside it: "what does the pan cost", not "what does the lid of the pan cost". The
    /// first word behind the concept's that says something names the offer or what it is asked in; where none follows, the first of the clause does.
    /// </summary>
    /// <param name="concept">Such as <c>offer.price</c>.</param>
    public bool IsOfOffer(string concept)
    {
        var asked = Whole.Asked;
        var at = Languages.For(asked.Language).SelectMany(pack => pack.Concepts.Find(asked.Words)).Where(match => match.Name == concept)
            .Select(static match => match.Start).DefaultIfEmpty(0).Min();
        var first = ClauseStart(asked, at);
        return First(asked, at, asked.Words.Count) ?? First(asked, first, at) ?? true;
    }

    private bool IsAround(Term term) => !Terms.Any(known => known.Text == term.Text) && !_names.IsCalled(term.Text);

    // Null where no word says anything; false where the first that does is foreign to the offer's name.
    private bool? First(Question asked, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var text = asked.Words[i].Text;
            if (IsNaming(asked.Words, i))
            {
                return true;
            }

            var term = asked.Terms.FirstOrDefault(term => term.Text == text);
            if (term.Text is not null && !term.IsExplained && !IsPlainAttribute(text))
            {
                return false;
            }
        }

        return null;
    }

    // How many, which version, what colour of the offer is meant: still the offer.
    private bool IsPlainAttribute(string word) =>
        Attributes.Any(pair => pair.Key is "variant" or "count" or "color" or "size" or "dimensions" && pair.Value.Contains(word));

    private static int ClauseStart(Question asked, int at)
    {
        for (var i = at; i > 0; i--)
        {
            var (left, right) = (asked.Words[i - 1], asked.Words[i]);
            if (asked.Text.AsSpan(left.Start + left.Length, right.Start - left.Start - left.Length).IndexOfAny(ClauseMarks) >= 0)
            {
                return i;
            }
        }

        return 0;
    }

    // A word of the offer's name, or the unit behind a number of it: "128 giga".
    private bool IsNaming(IReadOnlyList<Word> words, int at) =>
        _names.IsCalled(words[at].Text)
        || (at > 0 && char.IsAsciiDigit(words[at - 1].Text[^1]) && _names.IsCalled(words[at - 1].Text) && MeasureKinds.Shared.Named([words[at]]).Count > 0);
}
