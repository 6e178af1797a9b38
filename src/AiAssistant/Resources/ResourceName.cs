using System.Globalization;

namespace AiAssistant.Resources;

/// <summary>What a resource may be called.</summary>
internal static class ResourceName
{
    public const int MaxLength = 200;

    public static Finding? Check(string trimmed)
    {
        if (trimmed.Length == 0)
        {
            return new Finding(ResourceCodes.NameMissing);
        }

        if (trimmed.Length > MaxLength)
        {
            return new Finding(ResourceCodes.NameTooLong, Text(trimmed.Length), Text(MaxLength));
        }

        return trimmed.Any(char.IsControl) ? new Finding(ResourceCodes.NameInvalid) : null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
