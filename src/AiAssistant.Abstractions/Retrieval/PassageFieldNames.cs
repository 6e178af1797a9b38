namespace AiAssistant.Retrieval;

/// <summary>Names of the fields that the library itself gives to passages. They start with <c>@</c>, so that no shop's wording collides with them.</summary>
public static class PassageFieldNames
{
    /// <summary>The price a customer pays; the unit is the currency, the value has a decimal point.</summary>
    public const string Price = "@price";

    /// <summary>The regular price where a reduced one holds.</summary>
    public const string RegularPrice = "@regularPrice";

    /// <summary>The number of pieces in stock.</summary>
    public const string Stock = "@stock";

    /// <summary>The availability: a name of the offer availabilities, such as <c>InStock</c>.</summary>
    public const string Availability = "@availability";

    /// <summary>The brand.</summary>
    public const string Brand = "@brand";

    /// <summary>The category.</summary>
    public const string Category = "@category";

    /// <summary>The condition.</summary>
    public const string Condition = "@condition";

    /// <summary>The global trade item number.</summary>
    public const string Gtin = "@gtin";

    /// <summary>The manufacturer's part number.</summary>
    public const string Mpn = "@mpn";

    /// <summary>The product's page.</summary>
    public const string Link = "@link";

    /// <summary>
    /// What the passage is about, in terms that are the same in every language, one a value; written by the library when it learns. Only to be found by: see
    /// <see cref="IsForSearch"/>.
    /// </summary>
    public const string Concepts = "@concepts";

    /// <summary>
    /// Other ways in which customers ask what the passage answers, one a value; written by the library when it learns. Only to be found by: see
    /// <see cref="IsForSearch"/>.
    /// </summary>
    public const string Asked = "@asked";

    /// <summary>
    /// Other ways in which customers ask what the passage answers, one a value, as a chat model thought of them when the passage was learned; no part of the
    /// content by which sources are compared. Only to be found by: see <see cref="IsForSearch"/>.
    /// </summary>
    public const string Paraphrases = "@paraphrases";

    /// <summary>
    /// Whether a field is there to be found by and not to be read: the seller never said what it holds, so that it is no evidence and is shown to nobody, neither
    /// to customers nor to a chat model.
    /// </summary>
    /// <param name="name">The field's name.</param>
    /// <returns>True for <see cref="Concepts"/>, <see cref="Asked"/> and <see cref="Paraphrases"/>.</returns>
    public static bool IsForSearch(string name) => name is Concepts or Asked or Paraphrases;
}
