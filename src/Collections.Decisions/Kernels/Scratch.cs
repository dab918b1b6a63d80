using System.Buffers;
using Collections.Decisions.Numbers;

namespace Collections.Decisions.Kernels;

/// <summary>
/// The arrays that evaluations over batches use again. The framework's shared pool keeps arrays for each thread that ever
/// gave one back, so that a process that works for weeks holds more from night to night; here it is what was in use at once.
/// </summary>
public static class Scratch
{
    private const int LongestArray = 1 << 20;
    private const int ArraysOfOneLength = 64;

    /// <summary>Rule numbers, rows, codes of texts, dates.</summary>
    public static ArrayPool<int> Ints { get; } = ArrayPool<int>.Create(LongestArray, ArraysOfOneLength);

    /// <summary>Numbers, scaled.</summary>
    public static ArrayPool<long> Longs { get; } = ArrayPool<long>.Create(LongestArray, ArraysOfOneLength);

    /// <summary>Numbers that no scale holds.</summary>
    public static ArrayPool<FeelNumber?> Decimals { get; } = ArrayPool<FeelNumber?>.Create(LongestArray, ArraysOfOneLength);

    /// <summary>Marks of rows.</summary>
    public static ArrayPool<byte> Bytes { get; } = ArrayPool<byte>.Create(LongestArray, ArraysOfOneLength);
}
