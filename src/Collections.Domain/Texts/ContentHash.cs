using System.Buffers.Binary;
using System.Numerics;

namespace Collections.Domain.Texts;

/// <summary>
/// A fast 128-bit hash of bytes, the same on every machine and in every run. It tells contents apart; it does not
/// protect against somebody who looks for a collision.
/// </summary>
public static class ContentHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;
    private const ulong Third = 0x165667B19E3779F9;

    /// <summary>The hash in 128 bits.</summary>
    public static UInt128 Of128(ReadOnlySpan<byte> bytes)
    {
        var low = First ^ (ulong)bytes.Length;
        var high = Second + (ulong)bytes.Length;
        while (bytes.Length >= 8)
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            low = Fold(low ^ word, Second);
            high = Fold(high + word, Third);
            bytes = bytes[8..];
        }
        var rest = Rest(bytes);
        low = Fold(low ^ rest, Third);
        high = Fold(high + rest, First);
        return new UInt128(Fold(high ^ BitOperations.RotateLeft(low, 29), First), Fold(low + high, Second));
    }

    /// <summary>The hash in 64 bits.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = First ^ (ulong)bytes.Length;
        while (bytes.Length >= 8)
        {
            hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes), Second);
            bytes = bytes[8..];
        }
        return Fold(Fold(hash ^ Rest(bytes), Third) + First, Second);
    }

    private static ulong Rest(ReadOnlySpan<byte> bytes)
    {
        var rest = 0UL;
        for (var i = 0; i < bytes.Length; i++) rest |= (ulong)bytes[i] << (8 * i);
        return rest;
    }

    private static ulong Fold(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low ^ left;
    }
}
