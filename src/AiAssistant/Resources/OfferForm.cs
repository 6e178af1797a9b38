using System.Diagnostics.CodeAnalysis;
using AiAssistant.Offers;

namespace AiAssistant.Resources;

/// <summary>
/// The form behind "Add an offer": a name, then one of the connected accounts, whose products are fetched. A host builds its pages from <see cref="Steps"/> and
/// keeps what the seller has entered; the form itself keeps nothing.
/// </summary>
/// <remarks>
/// <para>Thread-safety: all members may be called at once from any thread.</para>
/// <para>Tenants: the host passes on only the tenant that is signed in.</para>
/// </remarks>
public sealed class OfferForm
{
    private readonly ResourceLibrary _library;

    internal OfferForm(ResourceLibrary library)
    {
        _library = library;
    }

    /// <summary>The two steps in order: the name and the account, both mandatory.</summary>
    public IReadOnlyList<FormStep> Steps { get; } =
    [
        FormSteps.Name("hint.offerName"),
        new FormStep("account", "step.account",
        [
            new FormQuestion(FormPlaces.Account, FormQuestionKind.Account, "label.offerAccount") { HintCode = "hint.offerAccount", IsMandatory = true },
        ]),
    ];

    /// <summary>Lists the accounts that the tenant has connected, of all registered offer providers: the drop-down list of the second step.</summary>
    /// <param name="tenant">Whose accounts.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The accounts, also those that have to be connected again. A provider that fails, or takes longer than <see cref="ResourceOptions.AccountListTimeout"/>,
    /// is named by a finding and the accounts of the others are listed all the same.
    /// </returns>
    public Task<AccountList> ListAccountsAsync(TenantId tenant, CancellationToken cancellationToken = default) =>
        _library.Accounts.ListAsync(tenant, cancellationToken);

    /// <summary>Says what is wrong, without saving anything and without asking a provider.</summary>
    /// <param name="name">The name so far.</param>
    /// <param name="account">The account so far; null when none is chosen.</param>
    /// <returns>
    /// The errors that Finish would give, but for those that only the store or the provider knows. The place of a finding is the <see cref="FormQuestion.Key"/>
    /// of its question.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    [SuppressMessage("Performance", "CA1822", Justification = "Part of the form, which hosts get from the container.")]
    public IReadOnlyList<Finding> Check(string name, AccountRef? account)
    {
        ArgumentNullException.ThrowIfNull(name);
        List<Finding> findings = [];
        if (ResourceName.Check(name.Trim()) is { } fault)
        {
            findings.Add(fault);
        }

        if (account is null)
        {
            findings.Add(new Finding(ResourceCodes.AccountMissing) { Place = FormPlaces.Account });
        }

        return findings;
    }

    /// <summary>Finishes the form: adds the account's offers and queues them for learning.</summary>
    /// <param name="tenant">Whose they are.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="account">The chosen account; null when none is chosen.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// What <see cref="ResourceLibrary.AddOffersAsync"/> returns; a missing account and a provider that fails or takes too long are findings as well.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public async Task<ResourceResult> FinishAsync(TenantId tenant, string name, AccountRef? account, CancellationToken cancellationToken = default)
    {
        var errors = Check(name, account);
        if (account is null || errors.Count > 0)
        {
            return ResourceResult.Refused(null, errors);
        }

        try
        {
            return await _library.AddOffersAsync(tenant, name, account, cancellationToken).ConfigureAwait(false);
        }
        catch (OfferProviderException fault)
        {
            var finding = ConnectedAccounts.Explain(fault, account.Platform);
            return ResourceResult.Refused(null, finding with { Severity = FindingSeverity.Error, Place = FormPlaces.Account });
        }
    }
}
