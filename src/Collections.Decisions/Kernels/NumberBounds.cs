using Collections.Decisions.Numbers;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>Turns a comparison with a constant into an interval of integers.</summary>
internal static class NumberBounds
{
    private static readonly Int128 Beyond = (Int128)1 << 100;

    /// <summary>The integers v for which "v × 10^-scale comparison constant" holds.</summary>
    public static IntervalSet Within(UnaryComparison comparison, FeelNumber constant, int scale, LongInterval domain)
    {
        var floor = Scaled(constant, scale, NumberRounding.Floor);
        var ceiling = Scaled(constant, scale, NumberRounding.Ceiling);
        return Within(comparison, floor, ceiling, floor == ceiling, domain);
    }

    /// <summary>The same for a constant between two neighbouring integers, or exactly on one.</summary>
    public static IntervalSet Within(UnaryComparison comparison, Int128 floor, Int128 ceiling, bool exact, LongInterval domain) => comparison switch
    {
        UnaryComparison.Less => IntervalSet.Between(-Beyond, ceiling - 1, domain),
        UnaryComparison.LessOrEqual => IntervalSet.Between(-Beyond, floor, domain),
        UnaryComparison.Greater => IntervalSet.Between(floor + 1, Beyond, domain),
        UnaryComparison.GreaterOrEqual => IntervalSet.Between(ceiling, Beyond, domain),
        UnaryComparison.Equal => exact ? IntervalSet.Between(floor, ceiling, domain) : IntervalSet.Empty,
        _ => Within(UnaryComparison.Equal, floor, ceiling, exact, domain).Complement(domain),
    };

    private static Int128 Scaled(FeelNumber constant, int scale, NumberRounding rounding)
    {
        FeelNumber.TryRound(constant, scale, rounding, out var rounded);
        if (rounded.TryGetScaled(scale, out var value)) return value;
        return rounded.Sign < 0 ? -Beyond + 1 : Beyond - 1;
    }
}
