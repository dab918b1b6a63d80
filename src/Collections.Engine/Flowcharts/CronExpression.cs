using System.Numerics;
using Collections.Engine.Batches;
using Collections.Engine.Runs;

namespace Collections.Engine.Flowcharts;

/// <summary>
/// A cron expression of six fields (second, minute, hour, day of month, month, day of week) or of the five without seconds,
/// as Elsa reads them. A day must suit both day fields. Days of the week are 0 to 7, Sunday is 0 and 7, or by their names.
/// </summary>
public sealed class CronExpression
{
    internal const int LastMonth = 12;
    internal const int LastWeekday = 7;
    private const int LastSecond = 59;
    private const int LastHour = 23;
    private const int LastDay = 31;
    private const int Second = 1_000;
    private const int Minute = 60 * Second;
    private const int Hour = 60 * Minute;

    /// <summary>29 February on a given day of the week comes again after at most 40 years.</summary>
    private const int MostDays = 366 * 40;

    private readonly ulong seconds, minutes, hours, days, months, weekdays;

    private CronExpression(ulong[] fields) =>
        (seconds, minutes, hours, days, months, weekdays) = (fields[0], fields[1], fields[2], fields[3], fields[4], fields[5] | (fields[5] >> LastWeekday));

    /// <summary>Reads an expression; what is none says what was expected.</summary>
    public static CronReadResult Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var written = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (written.Length == 5) written = ["0", .. written];
        if (written.Length != 6) return new CronReadResult(null, "a cron expression of six fields (second, minute, hour, day of month, month, day of week) was expected");
        (int Least, int Most, string Name)[] bounds = [(0, LastSecond, "second"), (0, LastSecond, "minute"), (0, LastHour, "hour"), (1, LastDay, "day of month"), (1, LastMonth, "month"), (0, LastWeekday, "day of week")];
        var fields = new ulong[bounds.Length];
        for (var i = 0; i < bounds.Length; i++)
        {
            if (CronField.Read(written[i], bounds[i].Least, bounds[i].Most) is not { } bits)
                return new CronReadResult(null, $"for the {bounds[i].Name} of a cron expression *, values from {bounds[i].Least} to {bounds[i].Most}, ranges, steps or a list of them were expected, not '{written[i]}'");
            fields[i] = bits;
        }
        return new CronReadResult(new CronExpression(fields), null);
    }

    /// <summary>The first time after an instant, in <see cref="RunClock"/> milliseconds; <see cref="TokenTable.NotDue"/> where there is none.</summary>
    public long After(long instant)
    {
        var from = ((instant / Second) + 1) * Second;
        for (var date = (int)(from / RunClock.Day); date <= DateOnly.MaxValue.DayNumber && date - (from / RunClock.Day) <= MostDays; date++)
        {
            if (!Suits(DateOnly.FromDayNumber(date))) continue;
            var start = RunClock.AtStartOf(date);
            if (TimeFrom((int)Math.Max(0, from - start)) is { } time) return start + time;
        }
        return TokenTable.NotDue;
    }

    private bool Suits(DateOnly date) => Has(days, date.Day) && Has(months, date.Month) && Has(weekdays, (int)date.DayOfWeek);

    /// <summary>The first time of a day that suits, from the given one on, in milliseconds.</summary>
    private int? TimeFrom(int from)
    {
        var (hour, minute, second) = (from / Hour, from / Minute % 60, from / Second % 60);
        for (var h = First(hours, hour); h >= 0; h = First(hours, h + 1))
        {
            for (var m = First(minutes, h == hour ? minute : 0); m >= 0; m = First(minutes, m + 1))
            {
                var s = First(seconds, h == hour && m == minute ? second : 0);
                if (s >= 0) return (h * Hour) + (m * Minute) + (s * Second);
            }
        }
        return null;
    }

    private static bool Has(ulong bits, int value) => (bits >> value & 1) != 0;

    private static int First(ulong bits, int from)
    {
        var rest = from > 63 ? 0 : bits >> from << from;
        return rest == 0 ? -1 : BitOperations.TrailingZeroCount(rest);
    }
}
