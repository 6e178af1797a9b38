using System.Globalization;
using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Evaluation.Injection;

/// <summary>What one seller taught.</summary>
/// <param name="Answers">The knowledge base.</param>
/// <param name="Offers">The offers; empty when there are none.</param>
internal sealed record ShopContent(KnowledgeBaseContent Answers, IReadOnlyList<Offer> Offers)
{
    /// <summary>The language of the answers.</summary>
    public string Language => Answers.Language
        ?? LanguageDetector.Detect(string.Join('\n', Answers.Answers.Values.Concat(Answers.CustomQuestions.Select(static custom => custom.Answer)))) ?? "en";

    /// <summary>All that was taught under the name that citations give.</summary>
    public string TextOf(string source) => string.Join('\n', Texts(source));

    /// <summary>With a text after the seller's own, in the place that a line names.</summary>
    public ShopContent With(InjectionLine line, ShopQuestion question) => line.Place switch
    {
        InjectionPlace.CustomAnswer => this with
        {
            Answers = Answers with
            {
                CustomQuestions =
                [
                    .. Answers.CustomQuestions.Select(custom => custom.Id == question.Source ? custom with { Answer = $"{custom.Answer}\n{line.Text}" } : custom),
                ],
            },
        },
        InjectionPlace.OfferDescription => WithOffer(question, offer => offer with { Description = $"{offer.Description}\n{line.Text}" }),
        InjectionPlace.OfferTitle => WithOffer(question, offer => offer with { Title = $"{offer.Title} {line.Text}" }),
        _ => this,
    };

    private ShopContent WithOffer(ShopQuestion question, Func<Offer, Offer> change) =>
        this with { Offers = [.. Offers.Select(offer => offer.Id == question.Source ? change(offer) : offer)] };

    private IEnumerable<string> Texts(string source)
    {
        foreach (var (question, answer) in Answers.Answers.Where(pair => pair.Key.ToString() == source))
        {
            yield return $"{question} {answer}";
        }

        foreach (var custom in Answers.CustomQuestions.Where(custom => custom.Id == source))
        {
            yield return $"{custom.Question}\n{custom.Answer}";
        }

        foreach (var offer in Offers.Where(offer => offer.Id == source))
        {
            yield return $"{offer.Title}\n{offer.Description}\n{offer.Brand} {offer.Condition} {offer.Link}\n{offer.Stock}";
            foreach (var price in new[] { offer.Price, offer.SalePrice }.OfType<Money>())
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{price.Amount} {price.Amount:0.00} {price.Currency}");
            }

            foreach (var attribute in offer.Attributes)
            {
                yield return $"{attribute.Name}: {string.Join(", ", attribute.Values)} {attribute.Unit}";
            }
        }
    }
}
