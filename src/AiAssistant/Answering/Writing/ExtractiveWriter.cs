using System.Globalization;
using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;
using AiAssistant.Answering.Verifying;
using AiAssistant.Offers;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Writing;

/// <summary>Stage 5 without a model: the seller's own words, and fixed sentences around fields.</summary>
internal sealed class ExtractiveWriter(AnsweringOptions options)
{
    /// <summary>Writes the answer to one question.</summary>
    /// <param name="verdict">The gate's verdict; it passed.</param>
    /// <param name="style">The language, for what is not in the seller's words, and what the channel takes.</param>
    /// <param name="room">How long the answer may be; null: as long as it is.</param>
    /// <returns>The draft; its text is empty when the channel takes nothing of it.</returns>
    public DraftPart Write(Verdict verdict, ReplyStyle style, int? room = null)
    {
        var texts = new List<string>();
        var citations = new List<Citation>();
        var supports = new List<Support>();
        foreach (var support in verdict.Supports)
        {
            var (text, quote) = Text(support, verdict.Question, style, room - texts.Sum(static text => text.Length + 1));
            if (text.Length == 0)
            {
                continue;
            }

            if (!texts.Contains(text, StringComparer.Ordinal))
            {
                texts.Add(text);
            }

            citations.Add(DraftPart.Cite(support, quote));
            supports.Add(support);
        }

        return new DraftPart(verdict, string.Join('\n', texts), citations, supports) { IsExtractive = true };
    }

    private (string Text, string Quote) Text(Support support, Question question, ReplyStyle style, int? room)
    {
        if (support.Form is AnswerForm.Stored or AnswerForm.Sentences)
        {
            var words = support.Form == AnswerForm.Sentences ? string.Join(' ', support.Sentences) : Shortened(support, question);
            words = style.Length == AnswerLength.Short ? ChannelExcerpt.Essence(words, support, question) : words;
            var taken = ChannelExcerpt.Of(words, support, question, style.Channel, room);
            return (taken, taken);
        }

        var title = support.Candidate.Passage.Title;
        var field = support.Field!;
        var text = support.Form switch
        {
            AnswerForm.Price => Price(support, title, style),
            AnswerForm.Stock => Stock(support, title, style),
            _ => Templates.Fill("attribute", style, title, Templates.FieldName(field.Name, style), FieldText.Values(field)),
        };
        text = support.AsOf is { } at ? Templates.Fill("asof", style, text, Templates.Date(at, style.Language)) : text;
        var isTaken = !(text.Length > room) && ChannelRules.Faults(text, style.Channel, support).Count == 0;
        return (isTaken ? text : "", FieldText.Line(field));
    }

    private static string Price(Support support, string title, ReplyStyle style)
    {
        var price = Amount(support.Field!, style);
        var regular = support.Candidate.Passage.Fields.FirstOrDefault(static field => field.Name == PassageFieldNames.RegularPrice);
        return regular is null
            ? Templates.Fill("price", style, title, price)
            : Templates.Fill("price.sale", style, title, price, Amount(regular, style));
    }

    private static string Stock(Support support, string title, ReplyStyle style)
    {
        var fields = support.Candidate.Passage.Fields;
        var availability = fields.FirstOrDefault(static field => field.Name == PassageFieldNames.Availability)?.Values[0];
        var count = fields.FirstOrDefault(static field => field.Name == PassageFieldNames.Stock)?.Values[0];
        var isCount = int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var pieces);
        var isKnown = Enum.TryParse<OfferAvailability>(availability, out var known) && known != OfferAvailability.Unknown;
        if (isCount && pieces > 0 && (!isKnown || known == OfferAvailability.InStock))
        {
            return Templates.Fill("stock.count", style, title, count);
        }

        var isOut = isCount && pieces == 0 && known is not (OfferAvailability.Preorder or OfferAvailability.Backorder);
        return Templates.Fill($"stock.{(isOut ? OfferAvailability.OutOfStock : known)}", style, title);
    }

    private static string Amount(PassageField field, ReplyStyle style) => Templates.Money(field.Values[0], field.Unit, style.Language);

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
