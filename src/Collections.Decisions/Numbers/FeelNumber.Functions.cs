using System.Numerics;

namespace Collections.Decisions.Numbers;

public readonly partial struct FeelNumber
{
    /// <summary>The square root; false for a negative number.</summary>
    public static bool TrySqrt(FeelNumber value, out FeelNumber root)
    {
        root = default;
        if (value.IsNegative) return false;
        if (value.IsZero) return true;
        var shift = 80 - Powers.Digits(value.Coefficient);
        if (((value.Exponent - shift) & 1) != 0) shift++;
        var scaled = value.Coefficient * Powers.Big(shift);
        var whole = IntegerRoot(scaled);
        return TryRound(false, whole, (value.Exponent - shift) / 2, whole * whole != scaled, out root);
    }

    /// <summary>e^value; false where the result leaves the range.</summary>
    public static bool TryExp(FeelNumber value, out FeelNumber power)
    {
        power = default;
        if (Powers.Digits(value.Coefficient) + value.Exponent > 5) return value.IsNegative;
        var (mantissa, exponent) = FixedPoint.Exp(FixedPoint.Of(value));
        return TryRound(false, mantissa, exponent - FixedPoint.Places, false, out power);
    }

    /// <summary>The natural logarithm; false for zero and below.</summary>
    public static bool TryLog(FeelNumber value, out FeelNumber logarithm)
    {
        logarithm = default;
        if (value.Sign <= 0) return false;
        if (value == One) return true;
        var ln = Ln(value);
        return TryRound(ln.Sign < 0, BigInteger.Abs(ln), -FixedPoint.Places, false, out logarithm);
    }

    /// <summary>value^exponent; false where there is no real result or it leaves the range.</summary>
    public static bool TryPower(FeelNumber value, FeelNumber exponent, out FeelNumber power)
    {
        if (exponent.TryGetInt32(out var whole) && Math.Abs((long)whole) <= 100_000) return TryIntegerPower(value, whole, out power);
        power = default;
        if (value.IsZero) return !exponent.IsNegative;
        if (value.IsNegative) return false;
        var product = Ln(value) * FixedPoint.Of(exponent) / FixedPoint.One;
        if (Powers.Digits(BigInteger.Abs(product)) > FixedPoint.Places + 5) return product.Sign < 0;
        var (mantissa, tens) = FixedPoint.Exp(product);
        return TryRound(false, mantissa, tens - FixedPoint.Places, false, out power);
    }

    private static BigInteger Ln(FeelNumber value) =>
        FixedPoint.Ln(value.Coefficient * FixedPoint.One, value.Exponent);

    private static bool TryIntegerPower(FeelNumber value, int exponent, out FeelNumber power)
    {
        power = One;
        if (exponent == 0) return true;
        power = default;
        if (value.IsZero) return exponent > 0;
        var (mantissa, tens) = Raise(value.Coefficient, value.Exponent, Math.Abs(exponent));
        var negative = value.IsNegative && (exponent & 1) != 0;
        if (tens is > 20_000_000 or < -20_000_000) return exponent > 0 == tens < 0;
        if (exponent > 0) return TryRound(negative, mantissa, (int)tens, false, out power);
        var digits = Powers.Digits(mantissa) + Precision + 3;
        var inverse = BigInteger.DivRem(Powers.Big(digits), mantissa, out var rest);
        return TryRound(negative, inverse, (int)-tens - digits, !rest.IsZero, out power);
    }

    // Squares and multiplies with 100 digits, so that what is cut never reaches the 34th.
    private static (BigInteger Mantissa, long Tens) Raise(BigInteger mantissa, long tens, int exponent)
    {
        var (result, resultTens) = (BigInteger.One, 0L);
        while (true)
        {
            if ((exponent & 1) != 0) (result, resultTens) = Cut(result * mantissa, resultTens + tens);
            exponent >>= 1;
            if (exponent == 0) return (result, resultTens);
            (mantissa, tens) = Cut(mantissa * mantissa, tens * 2);
        }
    }

    private static (BigInteger Mantissa, long Tens) Cut(BigInteger mantissa, long tens)
    {
        var excess = Powers.Digits(mantissa) - 100;
        return excess <= 0 ? (mantissa, tens) : (mantissa / Powers.Big(excess), tens + excess);
    }

    private static BigInteger IntegerRoot(BigInteger value)
    {
        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + value / root) >> 1;
            if (next >= root) return root;
            root = next;
        }
    }
}
