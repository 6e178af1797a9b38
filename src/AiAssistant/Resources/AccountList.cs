using AiAssistant.Offers;

namespace AiAssistant.Resources;

/// <summary>The drop-down list of accounts of <see cref="OfferForm"/>.</summary>
/// <param name="Accounts">The accounts by platform, then in their provider's order; empty when none is connected.</param>
/// <param name="Findings">Warnings that name the providers whose accounts are missing, because they failed or took too long; empty when all answered.</param>
public sealed record AccountList(IReadOnlyList<ConnectedAccount> Accounts, IReadOnlyList<Finding> Findings);
