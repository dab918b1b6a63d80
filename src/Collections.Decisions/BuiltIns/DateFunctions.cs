using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Decisions.BuiltIns;

/// <summary>now and today read the business clock; the others name parts of the calendar.</summary>
internal static class DateFunctions
{
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    public static void AddTo(Library library)
    {
        library.Add("now", "", call => call.Evaluator.Context.Clock is { } clock ? FeelValue.Of(clock.Now) : NoClock(call));
        library.Add("today", "", call => call.Evaluator.Context.Clock is { } clock ? FeelValue.Of(clock.Today) : NoClock(call));
        Add(library, "day of year", date => FeelValue.Of(date.DayOfYear));
        Add(library, "day of week", date => FeelValue.Of(Weekdays[date.Weekday - 1]));
        Add(library, "month of year", date => FeelValue.Of(Months[date.Month - 1]));
        Add(library, "week of year", date => FeelValue.Of(date.WeekOfYear));
    }

    private static void Add(Library library, string name, Func<FeelDate, FeelValue> function) =>
        library.Add(name, "date: date or date and time", call => function(call[0] is DateValue date ? date.Value : ((DateTimeValue)call[0]).Value.Date));

    private static FeelValue NoClock(BuiltInCall call) => call.Fail("there is no business clock here.");
}
