using AiAssistant.Texts;

namespace AiAssistant.Resources;

/// <summary>What a resource may be called.</summary>
internal static class ResourceName
{
    public const int MaxLength = 200;

    public static Finding? Check(string trimmed)
    {
        if (SellerInput.IsInvisible(trimmed))
        {
            return Refused(ResourceCodes.NameMissing);
        }

        if (trimmed.Length > MaxLength)
        {
            return Refused(ResourceCodes.NameTooLong, FindingArgument.Of(trimmed.Length), FindingArgument.Of(MaxLength));
        }

        return SellerInput.HoldsInvalid(trimmed, mayBreakLines: false) ? Refused(ResourceCodes.NameInvalid) : null;
    }

    /// <summary>Another resource bears the name.</summary>
    public static Finding Taken(string name) => Refused(ResourceCodes.NameTaken, name);

    private static Finding Refused(string code, params IReadOnlyList<string> arguments) => new(code, arguments) { Place = FormPlaces.Name };
}
