using System.Numerics;

namespace Collections.Decisions.Numbers;

public readonly partial struct FeelNumber
{
    /// <summary>Bit equality is numeric equality.</summary>
    public static bool operator ==(FeelNumber left, FeelNumber right) => left.Equals(right);

    /// <summary>Not equal.</summary>
    public static bool operator !=(FeelNumber left, FeelNumber right) => !left.Equals(right);

    /// <summary>Less than.</summary>
    public static bool operator <(FeelNumber left, FeelNumber right) => left.CompareTo(right) < 0;

    /// <summary>Greater than.</summary>
    public static bool operator >(FeelNumber left, FeelNumber right) => left.CompareTo(right) > 0;

    /// <summary>Less than or equal.</summary>
    public static bool operator <=(FeelNumber left, FeelNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Greater than or equal.</summary>
    public static bool operator >=(FeelNumber left, FeelNumber right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(FeelNumber other)
    {
        var sign = Sign;
        if (sign != other.Sign) return sign.CompareTo(other.Sign);
        return sign >= 0 ? CompareMagnitude(this, other) : CompareMagnitude(other, this);
    }

    private static int CompareMagnitude(FeelNumber left, FeelNumber right)
    {
        var a = left.Coefficient;
        var b = right.Coefficient;
        if (left.Exponent == right.Exponent) return a.CompareTo(b);
        var magnitude = (Powers.Digits(a) + left.Exponent).CompareTo(Powers.Digits(b) + right.Exponent);
        if (magnitude != 0) return magnitude;
        return left.Exponent > right.Exponent
            ? ((BigInteger)a * Powers.Big(left.Exponent - right.Exponent)).CompareTo(b)
            : ((BigInteger)a).CompareTo(b * Powers.Big(right.Exponent - left.Exponent));
    }
}
