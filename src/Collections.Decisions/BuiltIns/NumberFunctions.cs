using Collections.Decisions.Numbers;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Decisions.BuiltIns;

/// <summary>Rounding, and the elementary functions.</summary>
internal static class NumberFunctions
{
    // Steps of a function that is computed as a series.
    private const int Elementary = 2000;

    public static void AddTo(Library library)
    {
        library.Add("decimal", "n: number, scale: number", call => Round(call, NumberRounding.HalfEven));
        library.Add("round up", "n: number, scale: number", call => Round(call, NumberRounding.Up));
        library.Add("round down", "n: number, scale: number", call => Round(call, NumberRounding.Down));
        library.Add("round half up", "n: number, scale: number", call => Round(call, NumberRounding.HalfUp));
        library.Add("round half down", "n: number, scale: number", call => Round(call, NumberRounding.HalfDown));
        library.Add("floor", "n: number, scale: number?", call => Round(call, NumberRounding.Floor));
        library.Add("ceiling", "n: number, scale: number?", call => Round(call, NumberRounding.Ceiling));
        library.Add("abs", "n: number", call => FeelValue.Of(FeelNumber.Abs(call.Number(0))));
        library.Add("abs", "n: value", AbsDuration);
        library.Add("modulo", "dividend: number, divisor: number", Modulo);
        library.Add("sqrt", "number: number", call => Result(call, FeelNumber.TrySqrt(call.Number(0), out var root), root, 100));
        library.Add("log", "number: number", call => Result(call, FeelNumber.TryLog(call.Number(0), out var log), log, Elementary));
        library.Add("exp", "number: number", call => Result(call, FeelNumber.TryExp(call.Number(0), out var power), power, Elementary));
        library.Add("odd", "number: number", call => Parity(call, 1));
        library.Add("even", "number: number", call => Parity(call, 0));
    }

    private static FeelValue Round(BuiltInCall call, NumberRounding rounding)
    {
        var scale = 0;
        if (call.Has(1) && (!call.TryInteger(1, out scale) || scale is < -6111 or > 6176))
            return call.Fail($"the scale is a whole number from -6111 to 6176, not {call[1]}.");
        return FeelNumber.TryRound(call.Number(0), scale, rounding, out var rounded) ? FeelValue.Of(rounded) : call.Fail("the result is out of range.");
    }

    private static FeelValue AbsDuration(BuiltInCall call) => call[0] switch
    {
        DaysTimeDurationValue duration => FeelValue.Of(new DaysTimeDuration(Int128.Abs(duration.Value.Nanoseconds))),
        YearsMonthsDurationValue duration => FeelValue.Of(new YearsMonthsDuration(Math.Abs(duration.Value.Months))),
        _ => call.Fail($"expected a number or duration, found {call[0].Kind.Name()}."),
    };

    private static FeelValue Modulo(BuiltInCall call) =>
        Result(call, FeelNumber.TryModulo(call.Number(0), call.Number(1), out var modulo), modulo, 20);

    private static FeelValue Result(BuiltInCall call, bool defined, FeelNumber value, int cost)
    {
        call.Charge(cost);
        return defined ? FeelValue.Of(value) : call.Fail("there is no result for these arguments.");
    }

    private static FeelValue Parity(BuiltInCall call, int rest)
    {
        if (!FeelNumber.TryModulo(call.Number(0), 2, out var modulo)) return FeelValue.False;
        return FeelValue.Of(modulo == rest);
    }
}
