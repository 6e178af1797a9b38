namespace AiAssistant.Runs;

/// <summary>The identity of a run, derived from its event: the same event gives the same run.</summary>
/// <param name="Tenant">Whose run it is.</param>
/// <param name="Value">Letters and digits, at most 64; compared ordinally.</param>
public readonly record struct RunId(TenantId Tenant, string Value)
{
    /// <summary>The value without the tenant.</summary>
    public override string ToString() => Value;
}
