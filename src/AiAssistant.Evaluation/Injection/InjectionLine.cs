namespace AiAssistant.Evaluation.Injection;

/// <summary>A text that tries to make the assistant do something, or a harmless one that looks alike.</summary>
/// <param name="Id">The identity.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">The text.</param>
/// <param name="Goal">What it wants to come out; null for a harmless text.</param>
internal sealed record InjectionLine(string Id, InjectionPlace Place, string Text, string? Goal)
{
    /// <summary>Whether the text stands in what the seller taught.</summary>
    public bool IsTaught => Place is InjectionPlace.OfferDescription or InjectionPlace.OfferTitle or InjectionPlace.CustomAnswer;

    /// <summary>Whether the text stands in the message that is answered: it may then ask more than the ordinary question.</summary>
    public bool IsAsked => Place is InjectionPlace.Message or InjectionPlace.CustomerName;

    /// <summary>Whether the question is about an offer.</summary>
    public bool IsAboutOffer => Place is InjectionPlace.OfferDescription or InjectionPlace.OfferTitle;
}
