namespace Collections.Decisions.Numbers;

public readonly partial struct FeelNumber
{
    /// <summary>
    /// The number with at most <paramref name="scale"/> digits behind the point (a negative scale rounds in front
    /// of it); false where the rounded number would leave the range.
    /// </summary>
    public static bool TryRound(FeelNumber value, int scale, NumberRounding rounding, out FeelNumber rounded)
    {
        rounded = value;
        var cut = -value.Exponent - scale;
        if (cut <= 0 || value.IsZero) return true;
        var negative = value.IsNegative;
        if (cut > 38)
            return TryRound(negative, GoesUp(rounding, negative, false, -1) ? UInt128.One : UInt128.Zero, -scale, out rounded);
        var divisor = Powers.Of(cut);
        var (quotient, remainder) = UInt128.DivRem(value.Coefficient, divisor);
        if (remainder != UInt128.Zero)
        {
            var half = remainder.CompareTo(divisor - remainder);
            if (GoesUp(rounding, negative, UInt128.IsOddInteger(quotient), half)) quotient += UInt128.One;
        }
        return TryRound(negative, quotient, -scale, out rounded);
    }

    /// <summary>The next whole number at or below.</summary>
    public static FeelNumber Floor(FeelNumber value) =>
        TryRound(value, 0, NumberRounding.Floor, out var floor) ? floor : value;

    /// <summary>The next whole number at or above.</summary>
    public static FeelNumber Ceiling(FeelNumber value) =>
        TryRound(value, 0, NumberRounding.Ceiling, out var ceiling) ? ceiling : value;

    private static bool GoesUp(NumberRounding rounding, bool negative, bool odd, int half) => rounding switch
    {
        NumberRounding.HalfEven => half > 0 || half == 0 && odd,
        NumberRounding.HalfUp => half >= 0,
        NumberRounding.HalfDown => half > 0,
        NumberRounding.Up => true,
        NumberRounding.Down => false,
        NumberRounding.Floor => negative,
        _ => !negative,
    };
}
