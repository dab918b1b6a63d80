using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Calendars;

/// <summary>What one change of a calendar moved of one step of one case.</summary>
[Table("calendar_move")]
[PrimaryKey(nameof(TenantId), nameof(Act), nameof(CaseId), nameof(Seq), nameof(Kind), nameof(Place))]
[WithoutRowid]
public sealed class CalendarMove
{
    public long TenantId { get; set; }

    public long Act { get; set; }

    public long CaseId { get; set; }

    /// <summary>The visit of the step.</summary>
    public int Seq { get; set; }

    public CalendarMoveKind Kind { get; set; }

    /// <summary>Which timer of the step, from 0; -1 for the only one, -2 for the time for which the step itself waits.</summary>
    public int Place { get; set; }

    /// <summary>Timers in milliseconds since 0001-01-01 in the portfolio's zone, all else day numbers.</summary>
    public long FromValue { get; set; }

    public long ToValue { get; set; }
}

/// <summary>What a change of a calendar moves. The numbers are stored.</summary>
public enum CalendarMoveKind
{
    /// <summary>A timer that waits.</summary>
    Timer = 0,

    /// <summary>The due date of an open task.</summary>
    Task = 1,

    /// <summary>The last day of grace of an open promise.</summary>
    Promise = 2,

    /// <summary>The date on which an approved batch may leave.</summary>
    Release = 3,
}
