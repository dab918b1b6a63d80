namespace Collections.Proofs.Clocks;

/// <summary>
/// When timers of one account fire under holds, and under holidays that are declared late: worked out here, date by date and by plain
/// counting, and not by the engine.
/// </summary>
internal sealed class HoldModel
{
    private const int CutOff = 5;
    private HoldCalendar calendar;
    private readonly List<(string Timer, DateTime From, DateTime To)> moved = [];
    private readonly Dictionary<string, DateTime> due;
    private readonly HoldSpans holds = new();

    /// <param name="opened">The date on which the case opens.</param>
    /// <param name="calendar">The days that are worked; it changes as holidays are declared.</param>
    public HoldModel(DateOnly opened, HoldCalendar calendar)
    {
        this.calendar = calendar;
        var (start, now) = (opened.ToDateTime(TimeOnly.MinValue), opened.ToDateTime(new TimeOnly(CutOff, 0)));
        due = new Dictionary<string, DateTime>
        {
            [Days] = start.AddDays(9),
            [Hours] = now.AddHours(200),
            [BusinessDays] = calendar.After(start, FewDays),
            [ManyBusinessDays] = calendar.After(start, ManyDays),
            [Fixed] = start.AddDays(10),
        };
    }

    /// <summary>Timers by name, as they are drawn for cases that open on a date.</summary>
    public static IReadOnlyList<ClockTimer> Drawn(DateOnly opened) =>
    [
        new(Days, "P9D"), new(Hours, "PT200H"), new(BusinessDays, Counting(FewDays)), new(ManyBusinessDays, Counting(ManyDays)), new(Fixed, opened.AddDays(10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
    ];

    /// <summary>What fired, in the order in which it did.</summary>
    public List<string> Fired { get; } = [];

    /// <summary>The holds under which it stands.</summary>
    public HoldSpans Holds => holds;

    /// <summary>The case is looked at on a date.</summary>
    public void Look(DateOnly date)
    {
        if (holds.IsHeld(date, out var resumed)) return;
        if (resumed is var (from, until)) GoOn(from, until);
        foreach (var (timer, at) in due.Where(pair => pair.Value <= date.ToDateTime(new TimeOnly(CutOff, 0))).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList())
        {
            due.Remove(timer);
            Fired.Add($"{timer} {date:yyyy-MM-dd}");
        }
    }

    /// <summary>Another calendar holds from now on: what is counted in business days and still to come goes on by as many as were left.</summary>
    /// <param name="worked">The last date that was worked.</param>
    /// <param name="since">The days that are worked from now on.</param>
    public void Declare(DateOnly worked, HoldCalendar since)
    {
        moved.Clear();
        var last = worked.ToDateTime(TimeOnly.MinValue);
        foreach (var (timer, at) in due.Where(pair => IsCounted(pair.Key) && pair.Value > last).ToList())
        {
            var left = calendar.Between(last.AddDays(1), at);
            var to = left == 0 ? at : since.After(last, left);
            if (to == at) continue;
            due[timer] = to;
            moved.Add((timer, at, to));
        }
        calendar = since;
    }

    /// <summary>The last change of the calendar is taken back: what stands where it put it, and is still to come, goes back.</summary>
    /// <param name="worked">The last date that was worked.</param>
    /// <param name="before">The days that are worked again.</param>
    public void TakeBack(DateOnly worked, HoldCalendar before)
    {
        calendar = before;
        foreach (var (timer, from, to) in moved.Where(move => move.To > worked.ToDateTime(TimeOnly.MinValue)))
        {
            if (due.TryGetValue(timer, out var at) && at == to) due[timer] = from;
        }
        moved.Clear();
    }

    private const string Days = "days", Hours = "hours", BusinessDays = "business-days", ManyBusinessDays = "many-business-days", Fixed = "fixed";

    private const int FewDays = 6, ManyDays = 17;

    private static string Counting(int days) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"business days({days})");

    private static bool IsCounted(string timer) => timer is BusinessDays or ManyBusinessDays;

    private void GoOn(DateTime from, DateTime until)
    {
        foreach (var (timer, at) in due.Where(pair => pair.Value > from).ToList())
        {
            if (timer == Days) due[timer] = at + (until.Date - from.Date);
            if (timer == Hours) due[timer] = at + (until - from);
            if (IsCounted(timer)) due[timer] = calendar.After(until.Date, calendar.Between(from.Date, at.Date));
        }
    }
}
