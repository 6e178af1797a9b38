using AiAssistant.Offers;
using AiAssistant.Resources;

namespace AiAssistant.Benchmarks.Messages;

/// <summary>What customers of the made-up shop write: about the shop, about a product, off topic, several things at once; the same for the same seed.</summary>
internal static class CustomerMessages
{
    private static readonly string[] Templates =
    [
        "How much is the {0}?",
        "hi, is the {0} in stock?? thx",
        "Hello, I saw your offer {1} and I like it a lot. My wife would prefer another colour though. What colour is it? Best regards, Anna",
        "What is the {0} made of?",
        "How heavy is {0} and what does it cost?",
        "Does the {0} come with a manual in German?",
        "Good morning, when will my parcel arrive if I order today? Regards, Tom",
        "Do you ship to Germany and what does it cost?",
        "I bought the {0} last month and it is broken. How long is the warranty?",
        "Can I pick it up at your shop? And do you have parking?",
        "Do I get an invoice with my company's name?",
        "What is the capital of Australia?",
        "I want to talk to a human please",
        "Thanks a lot for the quick delivery, we love it! By the way, do you give discounts to students, and can I return it if it does not fit?",
        "Kiedy dojdzie paczka, jak zamówię dziś?",
        "Wie hoch ist {0}? Und kann ich per Rechnung zahlen?",
    ];

    /// <summary>What the shop answered in its form.</summary>
    public static KnowledgeBaseContent KnowledgeBase { get; } = new()
    {
        Language = "en",
        Answers = new Dictionary<PredefinedQuestion, string>
        {
            [PredefinedQuestion.DeliveryTimes] = "Parcels leave the same day when ordered before 12:00 and take 1-2 working days. Furniture takes 5-7 working days.",
            [PredefinedQuestion.InStorePickup] = "Yes, you can pick your order up in our shop from an hour after the confirmation.",
            [PredefinedQuestion.DeliveryMethods] = "We send with DPD (4.90 EUR) and InPost lockers (2.90 EUR). Delivery to Germany and Austria costs 9.90 EUR.",
            [PredefinedQuestion.Discounts] = "Returning customers get 5 % after the third order. There are no student discounts.",
            [PredefinedQuestion.ShopLocation] = "Our shop is in Kraków, ul. Długa 12. It is open Monday to Friday from 10 to 18.",
            [PredefinedQuestion.NewProductsOnly] = "All products are new.",
            [PredefinedQuestion.OriginalProductsOnly] = "We buy from the makers and their distributors only.",
            [PredefinedQuestion.Warranty] = "Every product has a warranty of 24 months.",
            [PredefinedQuestion.Invoice] = "An invoice comes with every order by e-mail; give us your tax number when ordering.",
        },
        CustomQuestions =
        [
            new CustomQuestion("returns", "Can I return goods?", "You have 30 days to send goods back. The return label is free."),
            new CustomQuestion("payment", "How can I pay?", "By card, PayPal or bank transfer. We do not offer instalments."),
            new CustomQuestion("assembly", "Do you assemble furniture?", "No, but every box holds a manual and the tools."),
        ],
    };

    /// <summary>Messages, templates in turn, each about an offer drawn at random.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<Offer> offers, int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var offer = offers[random.Next(offers.Count)];
            yield return string.Format(null, Templates[i % Templates.Length], offer.Title, offer.Id);
        }
    }
}
