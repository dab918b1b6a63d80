using System.Numerics;

namespace Collections.Decisions.Numbers;

/// <summary>Powers of ten.</summary>
internal static class Powers
{
    private static readonly UInt128[] Table = Fill(new UInt128[39], UInt128.One, static power => power * 10);
    private static readonly BigInteger[] BigTable = Fill(new BigInteger[256], BigInteger.One, static power => power * 10);

    /// <summary>The largest coefficient: 34 nines.</summary>
    public static readonly UInt128 Largest = Table[34] - UInt128.One;

    /// <summary>10^exponent, 0 to 38.</summary>
    public static UInt128 Of(int exponent) => Table[exponent];

    /// <summary>10^exponent, 0 and up.</summary>
    public static BigInteger Big(int exponent) =>
        exponent < BigTable.Length ? BigTable[exponent] : BigInteger.Pow(10, exponent);

    /// <summary>Decimal digits of a coefficient; 0 for 0.</summary>
    public static int Digits(UInt128 value)
    {
        if (value == UInt128.Zero) return 0;
        var bits = 128 - (int)UInt128.LeadingZeroCount(value);
        var estimate = (bits * 1233) >> 12;
        return value < Table[estimate] ? estimate : estimate + 1;
    }

    /// <summary>Decimal digits of a positive integer; 0 for 0.</summary>
    public static int Digits(BigInteger value)
    {
        if (value.IsZero) return 0;
        if (value <= UInt128.MaxValue) return Digits((UInt128)value);
        var estimate = (int)((value.GetBitLength() - 1) * 0.30102999566398119521);
        return value < Big(estimate) ? estimate : value < Big(estimate + 1) ? estimate + 1 : estimate + 2;
    }

    private static T[] Fill<T>(T[] table, T one, Func<T, T> next)
    {
        table[0] = one;
        for (var i = 1; i < table.Length; i++) table[i] = next(table[i - 1]);
        return table;
    }
}
