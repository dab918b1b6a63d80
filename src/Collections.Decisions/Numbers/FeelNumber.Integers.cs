namespace Collections.Decisions.Numbers;

public readonly partial struct FeelNumber
{
    /// <summary>The number of a wide integer, rounded at 34 digits.</summary>
    public static FeelNumber FromInteger(Int128 value)
    {
        var magnitude = value < 0 ? (UInt128)(-value) : (UInt128)value;
        return TryRound(value < 0, magnitude, 0, out var number) ? number : default;
    }

    /// <summary>The whole part; null where it needs more than 127 bits.</summary>
    public Int128? Truncated()
    {
        TryRound(this, 0, NumberRounding.Down, out var whole);
        if (whole.Exponent > 0) return null;
        return whole.IsNegative ? -(Int128)whole.Coefficient : (Int128)whole.Coefficient;
    }
}
