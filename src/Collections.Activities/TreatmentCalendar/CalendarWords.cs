using System.Collections.Concurrent;
using Collections.Decisions.Columns;

namespace Collections.Activities.TreatmentCalendar;

/// <summary>
/// The texts that calendars keep in cases, each made once: which cells are done, which one waits. A night asks for the same
/// few again and again, and simulations ask from several threads.
/// </summary>
internal sealed class CalendarWords(TextPool pool)
{
    private const string Between = ", ";
    private readonly ConcurrentDictionary<(CalendarCell Cell, int Reason), int> waiting = [];
    private readonly ConcurrentDictionary<(int Done, CalendarCell Cell), bool> known = [];

    /// <summary>Whether a list of marks holds that of the cell.</summary>
    public bool IsDone(int done, CalendarCell cell)
    {
        if (done == Column.NullText) return false;
        if (!known.TryGetValue((done, cell), out var isDone)) known[(done, cell)] = isDone = pool[done].Split(Between).Contains(cell.Mark, StringComparer.Ordinal);
        return isDone;
    }

    /// <summary>The list with the cell's mark.</summary>
    public int With(int done, CalendarCell cell) => pool.Add(done == Column.NullText ? cell.Mark : $"{pool[done]}{Between}{cell.Mark}");

    /// <summary>The name of a cell that waits with the reason, which may be null.</summary>
    public int Waiting(CalendarCell cell, int reason)
    {
        if (!waiting.TryGetValue((cell, reason), out var code))
            waiting[(cell, reason)] = code = pool.Add(reason == Column.NullText ? $"{cell.Name}: contact is paused" : $"{cell.Name}: {pool[reason]}");
        return code;
    }
}
