using System.Globalization;
using System.Text.Json;
using Collections.Persistence.Calendars;
using Collections.Server.Commands;

namespace Collections.Server.Calendars;

/// <summary>What a change of a calendar has moved.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Calendar">The calendar that was changed.</param>
/// <param name="At">When.</param>
/// <param name="By">By whom.</param>
/// <param name="After">The last business date that had been worked: nothing up to it moves.</param>
/// <param name="Moves">How many dates and timers it moved.</param>
/// <param name="Groups">What went from when to when, by strategy and step.</param>
/// <param name="TakenBackAt">When it was taken back; null where it holds.</param>
/// <param name="TakenBackBy">By whom.</param>
internal sealed record CalendarActRow(
    string Id, string Calendar, DateTimeOffset At, string By, DateOnly After, long Moves, IReadOnlyList<CalendarMoves> Groups, DateTimeOffset? TakenBackAt, string? TakenBackBy)
{
    /// <summary>How many changes of a calendar are listed.</summary>
    public const int Most = 50;

    public static CalendarActRow Of(CalendarAct act) => new(
        act.Number.ToString(CultureInfo.InvariantCulture), act.Calendar, act.At, act.By, act.After, act.Moves,
        JsonSerializer.Deserialize<List<CalendarMoves>>(act.Report, JsonText.Options)!, act.TakenBackAt, act.TakenBackBy);
}

/// <summary>What went from one date to another at one step.</summary>
/// <param name="Strategy">Name of the strategy.</param>
/// <param name="Step">Name of the step, or its BPMN id where it has none; empty for a batch.</param>
/// <param name="Kind">timer, task, promise or release.</param>
/// <param name="From">When it was due.</param>
/// <param name="To">When it is due now.</param>
/// <param name="Count">How many.</param>
internal sealed record CalendarMoves(string Strategy, string Step, string Kind, DateOnly From, DateOnly To, long Count);
