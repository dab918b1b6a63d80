using System.Numerics;

namespace Collections.Decisions.Numbers;

public readonly partial struct FeelNumber
{
    private static FeelNumber Canonical(bool negative, UInt128 coefficient, int exponent)
    {
        if (coefficient == UInt128.Zero) return default;
        if (exponent < 0) StripZeros(ref coefficient, ref exponent);
        while (exponent > 0 && coefficient <= Powers.Largest / 10)
        {
            coefficient *= 10;
            exponent--;
        }
        return new(negative, coefficient, exponent);
    }

    private static void StripZeros(ref UInt128 coefficient, ref int exponent)
    {
        // Quotients that come out even have some thirty zeros: by halves, not one by one.
        for (var zeros = 16; zeros > 0 && coefficient > ulong.MaxValue && UInt128.IsEvenInteger(coefficient); zeros /= 2)
        {
            while (exponent <= -zeros)
            {
                var (quotient, remainder) = UInt128.DivRem(coefficient, Powers.Of(zeros));
                if (remainder != UInt128.Zero) break;
                coefficient = quotient;
                exponent += zeros;
            }
        }
        if (coefficient > ulong.MaxValue) return;
        var small = (ulong)coefficient;
        while (exponent < 0)
        {
            var quotient = small / 10;
            if (quotient * 10 != small) break;
            small = quotient;
            exponent++;
        }
        coefficient = small;
    }

    /// <summary>Rounds half to even at 34 digits; false where the exponent leaves its range upwards.</summary>
    private static bool TryRound(bool negative, BigInteger coefficient, int exponent, bool sticky, out FeelNumber result)
    {
        var digits = Powers.Digits(coefficient);
        var excess = Math.Max(digits - Precision, LowestExponent - exponent);
        if (excess > digits)
        {
            // Less than half of the smallest number, however small: its power of ten is not needed.
            result = default;
            return true;
        }
        if (excess > 0)
        {
            var divisor = Powers.Big(excess);
            coefficient = BigInteger.DivRem(coefficient, divisor, out var remainder);
            exponent += excess;
            var half = (remainder * 2).CompareTo(divisor);
            if (half > 0 || half == 0 && (sticky || !coefficient.IsEven)) coefficient += BigInteger.One;
            if (coefficient > Powers.Largest)
            {
                coefficient /= 10;
                exponent++;
            }
        }
        result = default;
        if (coefficient.IsZero) return true;
        if (exponent > HighestExponent && exponent + Powers.Digits(coefficient) > HighestExponent + Precision) return false;
        result = Canonical(negative, (UInt128)coefficient, exponent);
        return true;
    }

    private static bool TryRound(bool negative, UInt128 coefficient, int exponent, bool sticky, out FeelNumber result)
    {
        var excess = Powers.Digits(coefficient) - Precision;
        if (excess <= 0 || exponent is < LowestExponent or > HighestExponent - Precision) return TryRound(negative, (BigInteger)coefficient, exponent, sticky, out result);
        var divisor = Powers.Of(excess);
        var (rounded, remainder) = UInt128.DivRem(coefficient, divisor);
        var half = remainder.CompareTo(divisor - remainder);
        if (half > 0 || half == 0 && (sticky || UInt128.IsOddInteger(rounded))) rounded += UInt128.One;
        return TryRound(negative, rounded, exponent + excess, out result);
    }

    private static bool TryRound(bool negative, UInt128 coefficient, int exponent, out FeelNumber result)
    {
        if (coefficient > Powers.Largest || exponent is < LowestExponent or > HighestExponent)
            return TryRound(negative, (BigInteger)coefficient, exponent, false, out result);
        result = Canonical(negative, coefficient, exponent);
        return true;
    }
}
