namespace AiAssistant.Offers;

/// <summary>Whether a connected account can be used.</summary>
public enum AccountState
{
    /// <summary>It can be used.</summary>
    Connected,

    /// <summary>Its permission is lost: the seller has to connect it again.</summary>
    ConnectAgain,
}
