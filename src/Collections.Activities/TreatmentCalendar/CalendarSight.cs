using Collections.Decisions.Columns;
using Collections.Engine.Activities;
using Collections.Engine.Batches;

namespace Collections.Activities.TreatmentCalendar;

/// <summary>The columns of a batch as a calendar reads and writes them.</summary>
internal readonly ref struct CalendarSight
{
    private readonly PlanBatch batch;
    private readonly int today;
    private readonly long perDay = 1;
    private readonly long[] days;
    private readonly int[]? since, until, reasons, paused, pausedFor;

    public CalendarSight(CalendarNames names, ActivityContext context)
    {
        (batch, today) = (context.Batch, context.Clock.Date);
        Segments = ((TextColumn)context.Columns.Columns[names.Segment]).Values;
        var counted = (NumberColumn)context.Columns.Columns[names.Days];
        days = counted.Values;
        for (var i = 0; i < counted.Scale; i++) perDay *= 10;
        since = names.Since < 0 ? null : ((DateColumn)context.Columns.Columns[names.Since]).Values;
        until = names.Until < 0 ? null : ((DateColumn)context.Columns.Columns[names.Until]).Values;
        reasons = names.Reason < 0 ? null : ((TextColumn)context.Columns.Columns[names.Reason]).Values;
        paused = names.Paused < 0 ? null : ((DateColumn)context.Columns.Columns[names.Paused]).Values;
        pausedFor = names.PausedFor < 0 ? null : ((TextColumn)context.Columns.Columns[names.PausedFor]).Values;
        HighWater = ((NumberColumn)batch.Variable(names.HighWater)).Values;
        Highest = ((NumberColumn)batch.Variable(names.Highest)).Values;
        CountedFrom = ((DateColumn)batch.Variable(names.CountedFrom)).Values;
        LastContact = ((DateColumn)batch.Variable(names.LastContact)).Values;
        Done = ((TextColumn)batch.Variable(names.Done)).Values;
        Waiting = ((TextColumn)batch.Variable(names.Waiting)).Values;
    }

    public int[] Segments { get; }

    public long[] HighWater { get; }

    public long[] Highest { get; }

    public int[] CountedFrom { get; }

    public int[] LastContact { get; }

    public int[] Done { get; }

    public int[] Waiting { get; }

    /// <summary>Whole days at a row; <see cref="Column.NullNumber"/> where they are not known.</summary>
    public long Days(int row) => days[row] == Column.NullNumber ? Column.NullNumber : perDay == 1 ? days[row] : (long)Math.Floor((decimal)days[row] / perDay);

    /// <summary>The date from which the days are counted: a payment makes it later, a reversal earlier.</summary>
    public int CountsFrom(int row, long count) => since is not null && since[row] != Column.NullDate ? since[row] : today - (int)Math.Clamp(count, -today, today);

    /// <summary>Whether only cells that lead out are done.</summary>
    public bool IsPaused(int row) => paused is not null && paused[row] >= today;

    /// <summary>Whether there is no contact.</summary>
    public bool IsQuiet(int row) => IsPaused(row) || (until is not null && until[row] >= today);

    /// <summary>Why a cell waits, a text code.</summary>
    public int Reason(int row) => (IsPaused(row) ? pausedFor : reasons) is { } words ? words[row] : Column.NullText;

    public bool HadContactToday(int row) => LastContact[row] == today;

    /// <summary>
    /// A payment that lowers the days lowers the high-water to them; what counts from an earlier date than when it was set was
    /// reversed, and stands as high as it stood, as far as the days reach.
    /// </summary>
    public void Follow(int row, long count)
    {
        var water = HighWater[row];
        if (water == Column.NullNumber) return;
        if (count < water)
        {
            if (Highest[row] == Column.NullNumber) Highest[row] = water;
            Set(row, count, CountsFrom(row, count));
        }
        else if (Highest[row] != Column.NullNumber && Math.Min(Highest[row], count) > water && CountsFrom(row, count) is var from && from < CountedFrom[row])
        {
            Set(row, Math.Min(Highest[row], count), from);
        }
    }

    /// <summary>The contact at a day fires: nothing at or below it comes again.</summary>
    public void Reach(int row, long day, long count)
    {
        Set(row, day, CountsFrom(row, count));
        LastContact[row] = today;
    }

    /// <summary>The contacts up to a day are passed by: nothing at or below it comes again, and nobody was contacted.</summary>
    public void PassBy(int row, long day, long count) => Set(row, day, CountsFrom(row, count));

    /// <summary>Marks the case as changed.</summary>
    public void Touch(int row) => batch.Dirty[row] = true;

    private void Set(int row, long water, int from)
    {
        (HighWater[row], CountedFrom[row]) = (water, from);
        if (Highest[row] <= water) Highest[row] = Column.NullNumber;
        Touch(row);
    }
}
