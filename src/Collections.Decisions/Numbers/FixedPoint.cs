using System.Numerics;

namespace Collections.Decisions.Numbers;

/// <summary>
/// Integers scaled by 10^<see cref="Places"/>: enough guard digits that the elementary functions come out right
/// at 34 digits.
/// </summary>
internal static class FixedPoint
{
    public const int Places = 80;

    public static readonly BigInteger One = BigInteger.Pow(10, Places);

    private static readonly BigInteger LnOfTen = NaturalLogarithmOfTen();

    public static BigInteger Of(FeelNumber value)
    {
        var shift = Places + value.Exponent;
        return shift >= 0
            ? value.SignedCoefficient * Powers.Big(shift)
            : BigInteger.Divide(value.SignedCoefficient, Powers.Big(-shift));
    }

    /// <summary>e^x as mantissa × 10^exponent.</summary>
    public static (BigInteger Mantissa, int Exponent) Exp(BigInteger x)
    {
        var tens = (int)BigInteger.Divide(x, LnOfTen);
        var rest = x - tens * LnOfTen;
        return (SmallExp(rest), tens);
    }

    /// <summary>ln of mantissa × 10^exponent; the mantissa is positive.</summary>
    public static BigInteger Ln(BigInteger mantissa, int exponent)
    {
        var digits = Powers.Digits(mantissa) - Places - 1;
        var unit = digits >= 0 ? mantissa / Powers.Big(digits) : mantissa * Powers.Big(-digits);
        return SmallLn(unit) + (exponent + digits) * LnOfTen;
    }

    // |x| < ln 10: halved until the series converges fast, squared back afterwards.
    private static BigInteger SmallExp(BigInteger x)
    {
        const int Halvings = 8;
        x >>= Halvings;
        var sum = One;
        var term = One;
        for (var n = 1; !term.IsZero; n++)
        {
            term = term * x / One / n;
            sum += term;
        }
        for (var i = 0; i < Halvings; i++) sum = sum * sum / One;
        return sum;
    }

    // Newton's iteration on e^y = x, started from the double.
    private static BigInteger SmallLn(BigInteger x)
    {
        var start = Math.Log((double)(x / Powers.Big(Places - 15)) / 1e15);
        var y = (BigInteger)(start * 1e15) * Powers.Big(Places - 15);
        for (var i = 0; i < 3; i++)
        {
            var e = SmallExp(y);
            y += 2 * One * (x - e) / (x + e);
        }
        return y;
    }

    private static BigInteger NaturalLogarithmOfTen() => SmallLn(10 * One);
}
