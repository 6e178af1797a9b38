namespace AiAssistant.Testing;

/// <summary>A download that a <see cref="ScriptedOfferProvider"/> was asked for.</summary>
/// <param name="Tenant">For whom.</param>
/// <param name="Account">Which account.</param>
/// <param name="ResumeAfter">The checkpoint it was to go on after; null for the beginning.</param>
public sealed record OfferDownloadCall(TenantId Tenant, AccountRef Account, string? ResumeAfter);
