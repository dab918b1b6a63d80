namespace Collections.Proofs.Clocks;

/// <summary>When timers of one account fire under holds: worked out here, date by date and by plain counting, and not by the engine.</summary>
internal sealed class HoldModel
{
    private const int CutOff = 5;
    private readonly Dictionary<string, DateTime> due;
    private readonly List<(DateTime From, DateTime? To)> holds = [];
    private DateTime? since;

    /// <param name="opened">The date on which the case opens.</param>
    public HoldModel(DateOnly opened)
    {
        var (start, now) = (opened.ToDateTime(TimeOnly.MinValue), opened.ToDateTime(new TimeOnly(CutOff, 0)));
        due = new Dictionary<string, DateTime>
        {
            [Days] = start.AddDays(9),
            [Hours] = now.AddHours(200),
            [BusinessDays] = Working(start, 6),
            [Fixed] = start.AddDays(10),
        };
    }

    /// <summary>Timers by name, as they are drawn for cases that open on a date.</summary>
    public static IReadOnlyList<ClockTimer> Drawn(DateOnly opened) =>
    [
        new(Days, "P9D"), new(Hours, "PT200H"), new(BusinessDays, "business days(6)"), new(Fixed, opened.AddDays(10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
    ];

    /// <summary>What fired, in the order in which it did.</summary>
    public List<string> Fired { get; } = [];

    /// <summary>Whether some hold binds on a date.</summary>
    public bool IsHeld(DateOnly date) => holds.Any(hold => DateOnly.FromDateTime(hold.From) <= date && (hold.To is not { } to || DateOnly.FromDateTime(to) > date));

    public void Hold(DateTime from, DateTime? until) => holds.Add((from, until));

    public void Release(DateTime at)
    {
        for (var i = 0; i < holds.Count; i++)
        {
            if (holds[i].To is not { } to || to > at) holds[i] = (holds[i].From, at);
        }
    }

    /// <summary>The case is looked at on a date.</summary>
    public void Look(DateOnly date)
    {
        if (since is null && holds.Where(hold => DateOnly.FromDateTime(hold.From) <= date && (hold.To is not { } to || to > seen)).Select(hold => (DateTime?)hold.From).Min() is { } begun) since = begun > seen ? begun : seen;
        if (IsHeld(date)) return;
        if (since is { } from) GoOn(from, holds.Max(hold => hold.To!.Value));
        foreach (var (timer, at) in due.Where(pair => pair.Value <= date.ToDateTime(new TimeOnly(CutOff, 0))).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList())
        {
            due.Remove(timer);
            Fired.Add($"{timer} {date:yyyy-MM-dd}");
        }
    }

    private const string Days = "days", Hours = "hours", BusinessDays = "business-days", Fixed = "fixed";

    private DateTime seen = DateTime.MinValue;

    private void GoOn(DateTime from, DateTime until)
    {
        (since, seen) = (null, until);
        foreach (var (timer, at) in due.Where(pair => pair.Value > from).ToList())
        {
            if (timer == Days) due[timer] = at + (until.Date - from.Date);
            if (timer == Hours) due[timer] = at + (until - from);
            if (timer == BusinessDays) due[timer] = Working(until.Date, Left(from.Date, at.Date));
        }
    }

    private static int Left(DateTime first, DateTime last)
    {
        var left = 0;
        for (var date = first; date <= last; date = date.AddDays(1)) left += IsWorked(date) ? 1 : 0;
        return left;
    }

    private static DateTime Working(DateTime date, int count)
    {
        while (count > 0)
        {
            date = date.AddDays(1);
            if (IsWorked(date)) count--;
        }
        return date;
    }

    private static bool IsWorked(DateTime date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
