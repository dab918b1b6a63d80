using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Calendars;

/// <summary>A date of a calendar that is otherwise than its day of the week says.</summary>
[Table("calendar_day")]
[PrimaryKey(nameof(TenantId), nameof(Calendar), nameof(Date))]
[WithoutRowid]
public sealed class CalendarDay
{
    public long TenantId { get; set; }

    /// <summary>Name of the calendar.</summary>
    public required string Calendar { get; set; }

    public DateOnly Date { get; set; }

    /// <summary>False for a holiday, true for a date that is worked though it falls on the weekend.</summary>
    public bool IsWorked { get; set; }

    /// <summary>What the day is called; may be empty.</summary>
    public required string Label { get; set; }
}
