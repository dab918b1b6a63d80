using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Decisions.BuiltIns;

/// <summary>now and today read the business clock; the others name parts of the calendar.</summary>
internal static class DateFunctions
{
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private const int MostBusinessDays = 10_000;
    private static readonly int LastDay = new DateOnly(9900, 1, 1).DayNumber;

    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    public static void AddTo(Library library)
    {
        library.Add("now", "", call => call.Evaluator.Context.Clock is { } clock ? FeelValue.Of(clock.Now) : NoClock(call));
        library.Add("today", "", call => call.Evaluator.Context.Clock is { } clock ? FeelValue.Of(clock.Today) : NoClock(call));
        library.Add("business days after", "from: date or date and time, days: number, calendar: string?", BusinessDaysAfter);
        Add(library, "day of year", date => FeelValue.Of(date.DayOfYear));
        Add(library, "day of week", date => FeelValue.Of(Weekdays[date.Weekday - 1]));
        Add(library, "month of year", date => FeelValue.Of(Months[date.Month - 1]));
        Add(library, "week of year", date => FeelValue.Of(date.WeekOfYear));
    }

    /// <summary>FEEL knows no calendars; timers and rules of collections count by them.</summary>
    private static FeelValue BusinessDaysAfter(BuiltInCall call)
    {
        if (call.Evaluator.Context.Clock is not { BusinessDays: var calendars }) return NoClock(call);
        if (!call.TryInteger(1, out var days) || Math.Abs(days) > MostBusinessDays) return call.Fail($"a whole number of at most {MostBusinessDays} business days was expected, found {call[1]}.");
        var from = (call[0] is DateValue date ? date.Value : ((DateTimeValue)call[0]).Value.Date).DayNumber;
        if (from < 0 || from > LastDay) return call.Fail("a date from year 1 to 9900 was expected.");
        var name = call.Has(2) ? call.Text(2) : null;
        return calendars(name, (int)from, days) is { } found ? FeelValue.Of(FeelDate.FromDayNumber(found)) : call.Fail($"the name of a calendar was expected, found '{name}'.");
    }

    private static void Add(Library library, string name, Func<FeelDate, FeelValue> function) =>
        library.Add(name, "date: date or date and time", call => function(call[0] is DateValue date ? date.Value : ((DateTimeValue)call[0]).Value.Date));

    private static FeelValue NoClock(BuiltInCall call) => call.Fail("there is no business clock here.");
}
