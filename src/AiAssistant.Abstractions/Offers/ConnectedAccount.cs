namespace AiAssistant.Offers;

/// <summary>An account that the tenant has connected: one line of the drop-down list.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">What the seller knows it by.</param>
/// <param name="State">Whether it can be used now.</param>
public sealed record ConnectedAccount(AccountRef Account, string Name, AccountState State = AccountState.Connected);
