using System.Numerics;

namespace Collections.Decisions.Numbers;

public readonly partial struct FeelNumber
{
    /// <summary>left + right; false where the result leaves the range of decimal128.</summary>
    public static bool TryAdd(FeelNumber left, FeelNumber right, out FeelNumber sum)
    {
        if (left.Exponent < right.Exponent) (left, right) = (right, left);
        var shift = left.Exponent - right.Exponent;
        var a = left.Coefficient;
        if (shift > 0 && (shift > 38 || Powers.Digits(a) + shift > 37)) return TryAddBig(left, right, shift, out sum);
        if (shift > 0) a *= Powers.Of(shift);
        var b = right.Coefficient;
        if (left.IsNegative == right.IsNegative) return TryRound(left.IsNegative, a + b, right.Exponent, out sum);
        return a >= b
            ? TryRound(left.IsNegative, a - b, right.Exponent, out sum)
            : TryRound(right.IsNegative, b - a, right.Exponent, out sum);
    }

    /// <summary>left - right; false where the result leaves the range of decimal128.</summary>
    public static bool TrySubtract(FeelNumber left, FeelNumber right, out FeelNumber difference) =>
        TryAdd(left, Negate(right), out difference);

    /// <summary>left × right; false where the result leaves the range of decimal128.</summary>
    public static bool TryMultiply(FeelNumber left, FeelNumber right, out FeelNumber product)
    {
        var negative = left.IsNegative != right.IsNegative;
        var exponent = left.Exponent + right.Exponent;
        var a = left.Coefficient;
        var b = right.Coefficient;
        return a <= ulong.MaxValue && b <= ulong.MaxValue
            ? TryRound(negative, a * b, exponent, out product)
            : TryRound(negative, (BigInteger)a * b, exponent, false, out product);
    }

    /// <summary>left ÷ right; false for a division by zero or a result out of range.</summary>
    public static bool TryDivide(FeelNumber left, FeelNumber right, out FeelNumber quotient)
    {
        quotient = default;
        if (right.IsZero) return false;
        if (left.IsZero) return true;
        var negative = left.IsNegative != right.IsNegative;
        var a = left.Coefficient;
        var b = right.Coefficient;
        if (b <= ulong.MaxValue) return TryDivideByWord(negative, a, b, left.Exponent - right.Exponent, out quotient);
        var scale = Math.Max(0, Precision + 2 + Powers.Digits(b) - Powers.Digits(a));
        var result = BigInteger.DivRem((BigInteger)a * Powers.Big(scale), b, out var remainder);
        return TryRound(negative, result, left.Exponent - right.Exponent - scale, !remainder.IsZero, out quotient);
    }

    /// <summary>dividend - divisor × floor(dividend ÷ divisor): the result has the sign of the divisor.</summary>
    public static bool TryModulo(FeelNumber dividend, FeelNumber divisor, out FeelNumber modulo)
    {
        modulo = default;
        if (divisor.IsZero) return false;
        var exponent = Math.Min(dividend.Exponent, divisor.Exponent);
        var a = dividend.SignedCoefficient * Powers.Big(dividend.Exponent - exponent);
        var b = divisor.SignedCoefficient * Powers.Big(divisor.Exponent - exponent);
        var remainder = BigInteger.Remainder(a, b);
        if (!remainder.IsZero && remainder.Sign != b.Sign) remainder += b;
        return TryRound(remainder.Sign < 0, BigInteger.Abs(remainder), exponent, false, out modulo);
    }

    // Two steps of school division in 128 bits yield 36 digits and more: a divisor of one word has at most 20.
    private static bool TryDivideByWord(bool negative, UInt128 dividend, UInt128 divisor, int exponent, out FeelNumber quotient)
    {
        const int Widest = 38;
        var scale = Widest - Powers.Digits(dividend);
        var (whole, rest) = UInt128.DivRem(dividend * Powers.Of(scale), divisor);
        if (rest != UInt128.Zero)
        {
            var further = Math.Max(0, Powers.Digits(divisor) - 2);
            (var next, rest) = UInt128.DivRem(rest * Powers.Of(further), divisor);
            whole = whole * Powers.Of(further) + next;
            scale += further;
        }
        return TryRound(negative, whole, exponent - scale, rest != UInt128.Zero, out quotient);
    }

    private static bool TryAddBig(FeelNumber left, FeelNumber right, int shift, out FeelNumber sum)
    {
        sum = left;
        if (right.IsZero) return true;
        if (left.IsZero)
        {
            sum = right;
            return true;
        }
        // Digits so far behind the 34th only say on which side of a half the sum lies.
        const int Far = 80;
        var exponent = right.Exponent;
        var b = right.SignedCoefficient;
        if (shift > Far)
        {
            exponent = left.Exponent - Far;
            b = right.Sign;
            shift = Far;
        }
        var total = left.SignedCoefficient * Powers.Big(shift) + b;
        return TryRound(total.Sign < 0, BigInteger.Abs(total), exponent, false, out sum);
    }
}
