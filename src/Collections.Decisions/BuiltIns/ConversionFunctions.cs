using Collections.Decisions.Numbers;
using Collections.Decisions.Syntax;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Decisions.BuiltIns;

/// <summary>date, time, date and time, duration, number, string, range.</summary>
internal static class ConversionFunctions
{
    public static void AddTo(Library library)
    {
        library.Add("date", "from: string", DateOfText);
        library.Add("date", "from: date or date and time", call => FeelValue.Of(call[0] is DateValue date ? date.Value : ((DateTimeValue)call[0]).Value.Date));
        library.Add("date", "year: number, month: number, day: number", DateOfParts);
        library.Add("time", "from: string", TimeOfText);
        library.Add("time", "from: time", call => call[0]);
        library.Add("time", "from: date and time", call => FeelValue.Of(((DateTimeValue)call[0]).Value.Time));
        library.Add("time", "from: date", _ => FeelValue.Of(new FeelTime(0, FeelZone.Utc)));
        library.Add("time", "hour: number, minute: number, second: number, offset: duration or null?", TimeOfParts);
        library.Add("date and time", "from: string", DateTimeOfText);
        library.Add("date and time", "from: date or date and time", call => call[0] is DateValue date ? FeelValue.Of(new FeelDateTime(date.Value, default)) : call[0]);
        library.Add("date and time", "date: date or date and time, time: time", DateTimeOfParts);
        library.Add("date and time", "date: date and time, timezone: string", InZone);
        library.Add("duration", "from: string", DurationOfText);
        library.Add("duration", "from: duration", call => call[0]);
        library.Add("years and months duration", "from: date or date and time, to: date or date and time", YearsAndMonths);
        library.Add("number", "from: string", call => NumberOfText(call, "", "."));
        library.Add("number", "from: string, grouping separator: any, decimal separator: any", NumberOfSeparatedText);
        library.Add("number", "from: number", call => call[0]);
        library.Add("string", "from: any", Text);
        library.Add("range", "from: string", RangeOfText);
    }

    private static FeelValue Text(BuiltInCall call)
    {
        if (call[0].IsNull) return FeelValue.Null;
        var text = FeelLiteral.Text(call[0], FeelLimits.StringLength);
        call.Charge(text.Length / 8);
        return call.Limited(FeelValue.Of(text));
    }

    private static FeelValue DateOfText(BuiltInCall call) =>
        TemporalText.TryDate(call.Text(0), out var date) ? FeelValue.Of(date) : call.Fail($"\"{call.Text(0)}\" is no date.");

    private static FeelValue DateOfParts(BuiltInCall call) =>
        call.TryInteger(0, out var year) && call.TryInteger(1, out var month) && call.TryInteger(2, out var day)
        && FeelDate.TryCreate(year, month, day, out var date)
            ? FeelValue.Of(date)
            : call.Fail($"the calendar has no day {call[0]}-{call[1]}-{call[2]}.");

    private static FeelValue TimeOfText(BuiltInCall call) =>
        TemporalText.TryTime(call.Text(0), out var time) ? FeelValue.Of(time) : call.Fail($"\"{call.Text(0)}\" is no time.");

    private static FeelValue TimeOfParts(BuiltInCall call)
    {
        FeelZone? zone = null;
        if (call.Has(3) && (zone = FeelZone.OfOffset((long)(((DaysTimeDurationValue)call[3]).Value.Nanoseconds / FeelTime.Second))) is null)
            return call.Fail($"the offset {call[3]} is beyond 18 hours.");
        if (!FeelNumber.TryRound(call.Number(2), 0, NumberRounding.Down, out var whole)
            || !FeelNumber.TrySubtract(call.Number(2), whole, out var fraction)
            || !FeelNumber.TryRound(fraction, 9, NumberRounding.Down, out fraction)
            || !fraction.TryGetScaled(9, out var nanoseconds)
            || !whole.TryGetInt32(out var second)
            || !call.TryInteger(0, out var hour)
            || !call.TryInteger(1, out var minute)
            || !FeelTime.TryCreate(hour, minute, second, nanoseconds, zone, out var time))
            return call.Fail($"no clock shows {call[0]}:{call[1]}:{call[2]}.");
        return FeelValue.Of(time);
    }

    private static FeelValue DateTimeOfText(BuiltInCall call) =>
        TemporalText.TryDateTime(call.Text(0), out var value) ? FeelValue.Of(value) : call.Fail($"\"{call.Text(0)}\" is no date and time.");

    private static FeelValue DateTimeOfParts(BuiltInCall call)
    {
        var date = call[0] is DateValue day ? day.Value : ((DateTimeValue)call[0]).Value.Date;
        return FeelValue.Of(new FeelDateTime(date, ((TimeValue)call[1]).Value));
    }

    private static FeelValue InZone(BuiltInCall call)
    {
        var moment = ((DateTimeValue)call[0]).Value;
        if (FeelZone.OfName(call.Text(1)) is not { } zone) return call.Fail($"there is no time zone \"{call.Text(1)}\".");
        if (moment.Time.Zone is null) return FeelValue.Of(moment with { Time = moment.Time with { Zone = zone } });
        if (!FeelDateTime.TryFromLocal(moment.UtcNanoseconds, zone, out var utc)) return call.Fail("out of range.");
        var offset = (Int128)zone.OffsetAt(utc.Date, utc.Time.Nanoseconds) * FeelTime.Second;
        return FeelDateTime.TryFromLocal(moment.UtcNanoseconds + offset, zone, out var local) ? FeelValue.Of(local) : call.Fail("out of range.");
    }

    private static FeelValue DurationOfText(BuiltInCall call) =>
        TemporalLiteral.ReadDuration(call.Text(0)) ?? call.Fail($"\"{call.Text(0)}\" is no duration.");

    private static FeelValue YearsAndMonths(BuiltInCall call)
    {
        static FeelDate Day(FeelValue value) => value is DateValue date ? date.Value : ((DateTimeValue)value).Value.Date;
        return FeelValue.Of(YearsMonthsDuration.Between(Day(call[0]), Day(call[1])));
    }

    private static FeelValue NumberOfSeparatedText(BuiltInCall call)
    {
        var grouping = call[1] is StringValue { Value: " " or "," or "." } g ? g.Value : call[1].IsNull ? "" : null;
        var point = call[2] is StringValue { Value: "," or "." } p ? p.Value : call[2].IsNull ? "." : null;
        return grouping is null || point is null || grouping == point
            ? call.Fail("the grouping separator is ' ', ',', '.' or null, the decimal separator another one of ',' and '.'.")
            : NumberOfText(call, grouping, point);
    }

    private static FeelValue NumberOfText(BuiltInCall call, string grouping, string point)
    {
        var text = call.Text(0);
        call.Charge(text.Length / 16);
        if (grouping.Length > 0) text = text.Replace(grouping, "", StringComparison.Ordinal);
        if (point != ".") text = text.Replace(".", "?", StringComparison.Ordinal).Replace(point, ".", StringComparison.Ordinal);
        return !text.StartsWith('+') && FeelNumber.TryParse(text, out var number) ? FeelValue.Of(number) : call.Fail($"\"{call.Text(0)}\" is no number.");
    }

    private static FeelValue RangeOfText(BuiltInCall call)
    {
        call.Charge(call.Text(0).Length);
        return RangeText.Read(call.Text(0)) ?? call.Fail($"\"{call.Text(0)}\" is no range of two literals of one kind, the lower one first, or of one, as in \"[1..)\" and \"(..1]\".");
    }
}
