using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Calendars;

/// <summary>A change of a calendar by which business days in the future are others, and what it moved.</summary>
[Table("calendar_act")]
[PrimaryKey(nameof(TenantId), nameof(Number))]
public sealed class CalendarAct
{
    public long TenantId { get; set; }

    public long Number { get; set; }

    public required string Calendar { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Name of the person or program.</summary>
    public required string By { get; set; }

    /// <summary>The last business date that had been worked: nothing up to it moves.</summary>
    public DateOnly After { get; set; }

    /// <summary>The last run there was: what that run leaves when it is taken back is moved anew.</summary>
    public long LastRun { get; set; }

    /// <summary>By which calendars was counted before, as JSON.</summary>
    public required string Before { get; set; }

    /// <summary>By which calendars is counted since, as JSON.</summary>
    public required string Since { get; set; }

    /// <summary>The calendar as it was before, as JSON; null where it was new.</summary>
    public string? Content { get; set; }

    /// <summary>The revision of the calendar that it made.</summary>
    public long Revision { get; set; }

    /// <summary>How many dates and timers it moved.</summary>
    public long Moves { get; set; }

    /// <summary>What moved from when to when, by strategy and step, as JSON.</summary>
    public required string Report { get; set; }

    public DateTimeOffset? TakenBackAt { get; set; }

    public string? TakenBackBy { get; set; }
}
