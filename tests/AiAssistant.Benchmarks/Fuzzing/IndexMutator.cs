using System.Buffers.Binary;
using AiAssistant.Retrieval.Storage.Files;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Benchmarks.Fuzzing;

/// <summary>Damages a valid index file in one of many ways, most of them with right checksums. The same seed gives the same bytes.</summary>
internal static class IndexMutator
{
    /// <summary>Damages a file.</summary>
    /// <param name="valid">The file.</param>
    /// <param name="seed">Which damage.</param>
    /// <returns>The damaged file.</returns>
    public static byte[] Mutate(byte[] valid, int seed)
    {
        var random = new Random(seed);
        switch (random.Next(16))
        {
            case 0:
                return FlipBits([.. valid], random, random.Next(1, 9));
            case 1:
                return valid[..random.Next(valid.Length)];
            case 2:
                return [.. valid, .. new byte[random.Next(1, 200)]];
        }

        var image = new IndexImage(valid);
        if (random.Next(12) == 0)
        {
            image.SetHeader(random.Next(4), Number(random, valid.Length));
            return image.Bytes;
        }

        var damages = 1 + (random.Next(8) / 6);
        for (var i = 0; i < damages; i++)
        {
            Damage(image, random);
        }

        image.Seal();
        return image.Bytes;
    }

    private static void Damage(IndexImage image, Random random)
    {
        var entry = random.Next(image.Entries.Length);
        var other = random.Next(image.Entries.Length);
        var section = image.BytesOf(entry);
        // The directory is damaged in one of six cases: most files are to be opened, so that what is in them is read.
        switch (random.Next(24))
        {
            case 0:
                EditEntry(image, entry, random);
                break;
            case 1:
                (image.Entries[entry], image.Entries[other]) = (
                    image.Entries[entry] with { Kind = image.Entries[other].Kind, Part = image.Entries[other].Part },
                    image.Entries[other] with { Kind = image.Entries[entry].Kind, Part = image.Entries[entry].Part });
                break;
            case 2:
                image.Entries[entry] = image.Entries[other];
                break;
            case 3 when section.Length > 0:
                image.Entries[entry] = image.Entries[entry] with { Length = random.Next(section.Length) };
                break;
            case 4 when section.Length > 0:
                section[random.Next(section.Length)..].Fill((byte)(random.Next(2) * 0xFF));
                break;
            case 5 when section.Length > 0:
                var source = image.BytesOf(other);
                var length = random.Next(Math.Min(section.Length, source.Length) + 1);
                source[..length].CopyTo(section[random.Next(section.Length - length + 1)..]);
                break;
            case >= 6 and < 14 when section.Length > 0:
                WriteNumber(section, random);
                break;
            case var _ when section.Length > 0:
                section[random.Next(section.Length)] ^= (byte)(1 << random.Next(8));
                break;
        }
    }

    private static void EditEntry(IndexImage image, int entry, Random random)
    {
        var number = Number(random, image.Bytes.Length);
        image.Entries[entry] = random.Next(4) switch
        {
            0 => image.Entries[entry] with { Kind = (SectionKind)random.Next(64) },
            1 => image.Entries[entry] with { Part = (int)number },
            2 => image.Entries[entry] with { Offset = random.Next(2) == 0 ? number : number & -IndexFileHeader.Alignment },
            _ => image.Entries[entry] with { Length = number },
        };
    }

    private static void WriteNumber(Span<byte> section, Random random)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(number, Number(random, section.Length));
        number = number[..Math.Min(section.Length, 1 << random.Next(4))];
        var place = random.Next(section.Length - number.Length + 1);
        number.CopyTo(section[(random.Next(3) == 0 ? place : place / number.Length * number.Length)..]);
    }

    private static long Number(Random random, int length) => random.Next(12) switch
    {
        0 => 0,
        1 => -1,
        2 => int.MaxValue,
        3 => int.MinValue,
        4 => long.MaxValue,
        5 => long.MinValue,
        6 => uint.MaxValue,
        7 => length + random.Next(-2, 3),
        8 => 1L << random.Next(63),
        9 => random.NextInt64(),
        10 => (int)random.NextInt64(),
        _ => random.Next(300),
    };

    private static byte[] FlipBits(byte[] bytes, Random random, int count)
    {
        for (var i = 0; i < count; i++)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        }

        return bytes;
    }
}
