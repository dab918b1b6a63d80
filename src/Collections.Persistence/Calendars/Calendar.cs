using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Calendars;

/// <summary>Which days are worked: its weekend, and the dates that are otherwise.</summary>
[Table("calendar")]
[PrimaryKey(nameof(TenantId), nameof(Name))]
public sealed class Calendar
{
    /// <summary>The calendar that every database begins with, as its default.</summary>
    public const string Bank = "bank";

    public long TenantId { get; set; }

    public required string Name { get; set; }

    /// <summary>The days of the week that are not worked: the bit of each is 1 shifted by <see cref="DayOfWeek"/>, Sunday being 0.</summary>
    public int Weekend { get; set; }

    /// <summary>What it is for, in words; may be empty.</summary>
    public required string Note { get; set; }

    /// <summary>Whether it counts for whatever names none; one calendar's is true.</summary>
    public bool IsDefault { get; set; }

    /// <summary>Counts the changes of the calendar and its days, from 0.</summary>
    [ConcurrencyCheck]
    public long Revision { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Name of the person or program; empty where nobody has changed it yet.</summary>
    public required string ChangedBy { get; set; }
}
