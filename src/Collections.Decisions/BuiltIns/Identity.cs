using Collections.Decisions.Values;

namespace Collections.Decisions.BuiltIns;

/// <summary>The function is: the same value of the same kind, where equality is more lenient.</summary>
internal static class Identity
{
    public static bool Same(BuiltInCall call) => (call[0], call[1]) switch
    {
        (TimeValue a, TimeValue b) => a.Value.Nanoseconds == b.Value.Nanoseconds && Equals(a.Value.Zone, b.Value.Zone),
        (DateTimeValue a, DateTimeValue b) => a.Value.LocalNanoseconds == b.Value.LocalNanoseconds && Equals(a.Value.Time.Zone, b.Value.Time.Zone),
        _ => call[0].Kind == call[1].Kind && call.Evaluator.AreEqual(call[0], call[1]) == true,
    };
}
