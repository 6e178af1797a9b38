using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>
/// A file's or directory's name for any id: small letters, digits and dashes stand for themselves, every other UTF-16 unit is <c>_</c> and four hexadecimal
/// digits. No name differs from another by case alone, leads out of its directory, or is one that a system reserves. An id that would be too long is named
/// by <c>~</c> and the SHA-256 of its UTF-16 units, and cannot be read back.
/// </summary>
internal static class EncodedName
{
    private const char Escape = '_';
    private const char Hashed = '~';
    private const int Longest = 120;

    public static string Of(string id)
    {
        var name = new StringBuilder(id.Length);
        foreach (var unit in id)
        {
            if (IsPlain(unit))
            {
                name.Append(unit);
            }
            else
            {
                name.Append(Escape).Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
            }

            if (name.Length > Longest)
            {
                return Hashed + Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(id.AsSpan())));
            }
        }

        return name.ToString();
    }

    /// <summary>Reads an id back.</summary>
    /// <returns>The id; null when the name holds only its hash, or is no such name.</returns>
    public static string? TryRead(ReadOnlySpan<char> name)
    {
        var id = new StringBuilder(name.Length);
        while (!name.IsEmpty)
        {
            if (IsPlain(name[0]))
            {
                id.Append(name[0]);
                name = name[1..];
                continue;
            }

            if (name[0] != Escape || name.Length < 5
                || !ushort.TryParse(name[1..5], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                return null;
            }

            id.Append((char)unit);
            name = name[5..];
        }

        return id.ToString();
    }

    private static bool IsPlain(char unit) => unit is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-';
}
