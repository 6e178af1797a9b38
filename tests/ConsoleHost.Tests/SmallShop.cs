namespace ConsoleHost.Tests;

/// <summary>A shop of three products and a few answers, and tickets to it.</summary>
internal static class SmallShop
{
    public const string FeedTsv =
        "id\ttitle\tdescription\tavailability\tprice\tbrand\n" +
        "L1\tLumo desk lamp\tA desk lamp with a dimmer. The cable is 1.8 m long.\tin_stock\t49.90 EUR\tLumo\n" +
        "L2\tLumo floor lamp\tA floor lamp for living rooms. It is 160 cm high.\tout_of_stock\t119.00 EUR\tLumo\n" +
        "R1\tTaro wool rug\tA rug of pure wool, woven by hand. Vacuum it without a brush.\tin_stock\t249.00 EUR\tTaro\n";

    public const string FeedXml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Lamps</title><link>https://shop.example</link><description>All</description>
        <item><g:id>L1</g:id><g:title>Lumo desk lamp</g:title><g:description>A desk lamp with a dimmer. The cable is 1.8 m long.</g:description><g:availability>in_stock</g:availability><g:price>49.90 EUR</g:price><g:brand>Lumo</g:brand></item>
        <item><g:id>L2</g:id><g:title>Lumo floor lamp</g:title><g:description>A floor lamp for living rooms. It is 160 cm high.</g:description><g:availability>out_of_stock</g:availability><g:price>119.00 EUR</g:price><g:brand>Lumo</g:brand></item>
        <item><g:id>R1</g:id><g:title>Taro wool rug</g:title><g:description>A rug of pure wool, woven by hand. Vacuum it without a brush.</g:description><g:availability>in_stock</g:availability><g:price>249.00 EUR</g:price><g:brand>Taro</g:brand></item>
        </channel></rss>
        """;

    public const string KnowledgeBase = """
        { "shop": "lamps", "language": "en", "name": "Lamps and rugs",
          "answers": { "DeliveryTimes": "Orders arrive within 2 working days.", "ShopLocation": "Our shop is in Leeds, at 4 Mill Lane." },
          "custom": [{ "id": "returns", "question": "Can I return an item?", "answer": "You can return any item within 30 days." }] }
        """;

    public const string Tickets = """
        {"_id":"price","summary":"Price","first_customer_message":"Hello, how much is the Lumo desk lamp?"}
        {"_id":"delivery","summary":"Delivery","messages":[{"customer":true,"text":"What is your delivery time?"},{"customer":false,"text":"Two days."}],"extra":1}
        {"_id":"capital","summary":"Hm","first_customer_message":"What is the capital of Australia?"}
        {"_id":"agent","summary":"Help","first_customer_message":"I want to talk to a human agent, please."}
        """;
}
