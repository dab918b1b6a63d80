using System.Numerics;

namespace Collections.Decisions.Numbers;

/// <summary>
/// A FEEL number: sign, coefficient of at most 34 decimal digits, exponent of ten (-6176 to 6111), as IEEE 754
/// decimal128 defines. Results are rounded half to even at 34 digits. Every number has one form only (no trailing
/// zeros behind the point, whole numbers written out), so that equal numbers are equal bit by bit.
/// The default value is 0. There is no infinity and no NaN: what would be one is a failed operation.
/// </summary>
public readonly partial struct FeelNumber : IEquatable<FeelNumber>, IComparable<FeelNumber>
{
    /// <summary>Significant decimal digits.</summary>
    public const int Precision = 34;

    private const int LowestExponent = -6176;
    private const int HighestExponent = 6111;
    private const int ExponentShift = 49;
    private const ulong CoefficientMask = (1UL << ExponentShift) - 1;
    private const ulong SignBit = 1UL << 63;

    // Sign (1 bit), exponent (14 bits, two's complement), upper 49 bits of the coefficient.
    private readonly ulong high;
    private readonly ulong low;

    private FeelNumber(bool negative, UInt128 coefficient, int exponent)
    {
        high = (ulong)(coefficient >> 64) | (((ulong)exponent & 0x3FFF) << ExponentShift) | (negative ? SignBit : 0);
        low = (ulong)coefficient;
    }

    /// <summary>0.</summary>
    public static FeelNumber Zero => default;

    /// <summary>1.</summary>
    public static FeelNumber One => new(false, UInt128.One, 0);

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => IsZero ? 0 : IsNegative ? -1 : 1;

    /// <summary>Whether the number has no digits behind the point.</summary>
    public bool IsInteger => Exponent >= 0;

    internal bool IsZero => low == 0 && (high & CoefficientMask) == 0;

    internal bool IsNegative => (high & SignBit) != 0;

    internal int Exponent => (int)((long)(high << 1) >> (64 - 14));

    internal UInt128 Coefficient => new(high & CoefficientMask, low);

    internal BigInteger SignedCoefficient => IsNegative ? -(BigInteger)Coefficient : Coefficient;

    /// <summary>The number as it stands in a 64-bit integer.</summary>
    public static implicit operator FeelNumber(long value) => FromInt64(value);

    /// <summary>The number as it stands in a 64-bit integer.</summary>
    public static FeelNumber FromInt64(long value) =>
        new(value < 0, value < 0 ? (UInt128)(-(Int128)value) : (UInt128)value, 0);

    /// <summary>value × 10^-scale: what a number column holds.</summary>
    /// <param name="value">The scaled integer.</param>
    /// <param name="scale">Decimal places, 0 to 18.</param>
    public static FeelNumber FromScaled(long value, int scale) =>
        Canonical(value < 0, value < 0 ? (UInt128)(-(Int128)value) : (UInt128)value, -scale);

    /// <summary>The nearest number, with the digits that a double surely has.</summary>
    public static bool TryFromDouble(double value, out FeelNumber number) =>
        TryParse(value.ToString("R", System.Globalization.CultureInfo.InvariantCulture), out number);

    /// <summary>Absolute value.</summary>
    public static FeelNumber Abs(FeelNumber value) => new(false, value.Coefficient, value.Exponent);

    /// <summary>The number with the other sign.</summary>
    public static FeelNumber Negate(FeelNumber value) =>
        value.IsZero ? value : new(!value.IsNegative, value.Coefficient, value.Exponent);

    /// <summary>The value as a 64-bit integer, where it is one.</summary>
    public bool TryGetInt64(out long value) => TryGetScaled(0, out value);

    /// <summary>The value as a 32-bit integer, where it is one.</summary>
    public bool TryGetInt32(out int value)
    {
        var fits = TryGetScaled(0, out var wide) && wide is >= int.MinValue and <= int.MaxValue;
        value = fits ? (int)wide : 0;
        return fits;
    }

    /// <summary>value × 10^scale, where that is a whole number of 64 bits: the exact way into a number column.</summary>
    public bool TryGetScaled(int scale, out long value)
    {
        value = 0;
        var shift = Exponent + scale;
        var coefficient = Coefficient;
        if (coefficient > long.MaxValue || shift < 0) return coefficient == UInt128.Zero;
        if (shift > 0)
        {
            if (coefficient == UInt128.Zero) return true;
            if (shift > 18) return false;
            coefficient *= Powers.Of(shift);
            if (coefficient > long.MaxValue) return false;
        }
        value = IsNegative ? -(long)coefficient : (long)coefficient;
        return true;
    }

    /// <summary>The nearest double.</summary>
    public double ToDouble() => double.Parse(ToScientific(), System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Equals(FeelNumber other) => high == other.high && low == other.low;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FeelNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(high, low);

    /// <summary>The FEEL literal: plain notation without exponent or trailing zeros.</summary>
    public override string ToString() => Format();
}
