namespace AiAssistant.Evaluation.Injection;

/// <summary>Where hostile text comes in.</summary>
internal enum InjectionPlace
{
    /// <summary>The customer's message itself, before and after an ordinary question.</summary>
    Message,

    /// <summary>The description of the offer that is asked about.</summary>
    OfferDescription,

    /// <summary>The title of the offer that is asked about.</summary>
    OfferTitle,

    /// <summary>The seller's answer to the custom question that is asked.</summary>
    CustomAnswer,

    /// <summary>Earlier messages of the ticket: an automatic notice, and the customer's before the last reply.</summary>
    TicketHistory,

    /// <summary>The customer's name, as the platform gives it and below the message.</summary>
    CustomerName,
}
