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
}
