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
        // Of one magnitude: written with the same exponent, neither has more digits than the longer one has now.
        return left.Exponent > right.Exponent
            ? (a * Powers.Of(left.Exponent - right.Exponent)).CompareTo(b)
            : a.CompareTo(b * Powers.Of(right.Exponent - left.Exponent));
    }
}
