using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Writing;

/// <summary>Stage 5 without a model: the seller's own words, and fixed sentences around fields.</summary>
internal sealed class ExtractiveWriter(AnsweringOptions options)
{
    /// <summary>Writes the answer to one question.</summary>
    /// <param name="verdict">The gate's verdict; it passed.</param>
    /// <param name="language">The customer's language, for what is not in the seller's words.</param>
    public DraftPart Write(Verdict verdict, string language)
    {
        var texts = verdict.Supports.Select(support => Text(support, verdict.Question, language)).ToList();
        return new DraftPart(
            verdict,
            string.Join('\n', texts.Select(static text => text.Text).Distinct(StringComparer.Ordinal)),
            [.. verdict.Supports.Zip(texts, static (support, text) => DraftPart.Cite(support, text.Quote))],
            verdict.Supports)
        {
            IsExtractive = true,
        };
    }

    private (string Text, string Quote) Text(Support support, Question question, string language)
    {
        if (support.Form is AnswerForm.Stored or AnswerForm.Sentences)
        {
            var text = support.Form == AnswerForm.Sentences ? string.Join(' ', support.Sentences) : Shortened(support, question);
            return (text, text);
        }

        var title = support.Candidate.Passage.Title;
        var field = support.Field!;
        return (support.Form switch
        {
            AnswerForm.Price => Price(support, title, language),
            AnswerForm.Stock => Stock(support, title, language),
            _ => Templates.Fill("attribute", language, title, Templates.FieldName(field.Name, language), FieldText.Values(field)),
        }, FieldText.Line(field));
    }

    private static string Price(Support support, string title, string language)
    {
        var price = Amount(support.Field!, language);
        var regular = support.Candidate.Passage.Fields.FirstOrDefault(static field => field.Name == PassageFieldNames.RegularPrice);
        return regular is null
            ? Templates.Fill("price", language, title, price)
            : Templates.Fill("price.sale", language, title, price, Amount(regular, language));
    }

    private static string Stock(Support support, string title, string language)
    {
        var fields = support.Candidate.Passage.Fields;
        var availability = fields.FirstOrDefault(static field => field.Name == PassageFieldNames.Availability)?.Values[0];
        var count = fields.FirstOrDefault(static field => field.Name == PassageFieldNames.Stock)?.Values[0];
        if (count is not null && count != "0" && availability is null or "InStock" && IsCount(count))
        {
            return Templates.Fill("stock.count", language, title, count);
        }

        return Templates.Fill($"stock.{(count == "0" ? "OutOfStock" : availability)}", language, title);
    }

    private static bool IsCount(string text) => text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static string Amount(PassageField field, string language) => Templates.Money(field.Values[0], field.Unit, language);

    // Of a long answer, the sentences that hold most of what is asked, in the seller's order.
    private string Shortened(Support support, Question question)
    {
        var text = support.Candidate.Passage.Text;
        if (text.Length <= options.MaxAnswerLength)
        {
            return text;
        }

        var endings = Languages.Find(support.Candidate.Reading.Language)?.Endings;
        var sentences = Sentences.Split(text);
        var worth = sentences.Select(sentence => Coverage.Of(question.Terms, endings, (new WordIndex(WordSplitter.Split(sentence)), 1)).Found).ToList();
        var chosen = new SortedSet<int>();
        var length = 0;
        foreach (var i in Enumerable.Range(0, sentences.Count).OrderByDescending(i => worth[i]).ThenBy(static i => i))
        {
            if (length + sentences[i].Length <= options.MaxAnswerLength)
            {
                chosen.Add(i);
                length += sentences[i].Length + 1;
            }
        }

        return chosen.Count > 0 ? string.Join(' ', chosen.Select(i => sentences[i])) : text[..options.MaxAnswerLength];
    }
}
