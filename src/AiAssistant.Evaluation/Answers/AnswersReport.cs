using AiAssistant.Evaluation.Shop;
using AiAssistant.Evaluation.ShopOffers;

namespace AiAssistant.Evaluation.Answers;

/// <summary>The result of the verb.</summary>
/// <param name="Shop">What the verb <c>shop</c> gives; null without messages to shops.</param>
/// <param name="ShopOffers">What the verb <c>shop-offers</c> gives; null without messages about offers.</param>
/// <param name="Wrong">How many messages did not end as expected: the page shows each of them.</param>
internal sealed record AnswersReport(ShopReport? Shop, ShopOffersReport? ShopOffers, int Wrong);
