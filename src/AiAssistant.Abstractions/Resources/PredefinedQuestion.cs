namespace AiAssistant.Resources;

/// <summary>The nine questions of a knowledge base's form, in the order in which they are asked. Answering them is optional.</summary>
public enum PredefinedQuestion
{
    /// <summary>What are the delivery times?</summary>
    DeliveryTimes,

    /// <summary>Is in-store pick-up possible?</summary>
    InStorePickup,

    /// <summary>Which delivery methods are there?</summary>
    DeliveryMethods,

    /// <summary>Are discounts given?</summary>
    Discounts,

    /// <summary>Where is the shop?</summary>
    ShopLocation,

    /// <summary>Are only new products sold?</summary>
    NewProductsOnly,

    /// <summary>Are only original products sold?</summary>
    OriginalProductsOnly,

    /// <summary>Do products have a warranty?</summary>
    Warranty,

    /// <summary>Is an invoice issued?</summary>
    Invoice,
}
