using Collections.Domain.Facts;

namespace Collections.Persistence.Portfolios;

/// <summary>
/// The old values of the facts that a feed changed: for each, its ordinal and its value + 1 in zigzag form, 0 for
/// null, both as variable-length integers of 7 bits a byte, least significant first. What is stored outlives the catalog:
/// attributes keep their numbers where another fact is built in.
/// </summary>
public static class FactChangeBlob
{
    /// <summary>The greatest number of bytes that one change takes.</summary>
    public const int MaxBytesPerChange = 15;

    /// <summary>How many facts were built in when the first blobs were written: attributes are counted from here.</summary>
    private const int FirstAttribute = 21;

    /// <summary>From here on stand facts that were built in since.</summary>
    private const int FirstLater = 1 << 20;

    /// <summary>Appends one change; returns the new length.</summary>
    public static int Append(Span<byte> blob, int length, int ordinal, long value)
    {
        length = Append(blob, length, (ulong)NumberOf(ordinal));
        return Append(blob, length, value == FactNull.Value ? 0 : ((ulong)(value << 1) ^ (ulong)(value >> 63)) + 1);
    }

    /// <summary>The ordinals and old values of a blob.</summary>
    public static IReadOnlyList<(int Ordinal, long Value)> Read(ReadOnlySpan<byte> blob)
    {
        var changes = new List<(int, long)>();
        for (int at = 0; at < blob.Length;)
        {
            int ordinal = OrdinalOf((int)Next(blob, ref at));
            ulong coded = Next(blob, ref at);
            changes.Add((ordinal, coded == 0 ? FactNull.Value : (long)((coded - 1) >> 1) ^ -(long)((coded - 1) & 1)));
        }

        return changes;
    }

    private static int NumberOf(int ordinal) => ordinal switch
    {
        < FirstAttribute => ordinal,
        < Fact.BuiltInCount => FirstLater + ordinal - FirstAttribute,
        _ => FirstAttribute + ordinal - Fact.BuiltInCount,
    };

    private static int OrdinalOf(int number) => number switch
    {
        < FirstAttribute => number,
        >= FirstLater => FirstAttribute + number - FirstLater,
        _ => Fact.BuiltInCount + number - FirstAttribute,
    };

    private static int Append(Span<byte> blob, int length, ulong number)
    {
        for (; number >= 0x80; number >>= 7)
            blob[length++] = (byte)(number | 0x80);
        blob[length++] = (byte)number;
        return length;
    }

    private static ulong Next(ReadOnlySpan<byte> blob, ref int at)
    {
        ulong number = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = blob[at++];
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return number;
        }
    }
}
