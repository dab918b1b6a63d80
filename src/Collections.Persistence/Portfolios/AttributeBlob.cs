using System.Buffers.Binary;
using Collections.Domain.Facts;

namespace Collections.Persistence.Portfolios;

/// <summary>The declared attributes of an account: 8 bytes each, little-endian, in the order of their ordinals; shorter where none follow.</summary>
public static class AttributeBlob
{
    private const int Size = sizeof(long);

    /// <summary>The value of an attribute, null where the blob ends before it.</summary>
    public static long Read(ReadOnlySpan<byte> blob, int attribute) =>
        blob.Length >= (attribute + 1) * Size ? BinaryPrimitives.ReadInt64LittleEndian(blob[(attribute * Size)..]) : FactNull.Value;

    /// <summary>All attributes of one account.</summary>
    public static byte[] Of(ReadOnlySpan<long> values)
    {
        var blob = new byte[values.Length * Size];
        for (int i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt64LittleEndian(blob.AsSpan(i * Size), values[i]);
        return blob;
    }

    /// <summary>Writes the attributes of a row and returns the length of the blob.</summary>
    public static int Write(Span<byte> blob, long[][] facts, int row)
    {
        int length = 0;
        for (int ordinal = Fact.BuiltInCount; ordinal < facts.Length; ordinal++)
        {
            int at = (ordinal - Fact.BuiltInCount) * Size;
            long value = facts[ordinal][row];
            BinaryPrimitives.WriteInt64LittleEndian(blob[at..], value);
            if (value != FactNull.Value)
                length = at + Size;
        }

        return length;
    }
}
