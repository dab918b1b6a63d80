using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Schedules;

/// <summary>When the nights of a portfolio start by themselves. When the next is due follows from it and from the runs, and is stored nowhere.</summary>
[Table("schedule")]
[PrimaryKey(nameof(TenantId), nameof(PortfolioId))]
public sealed class Schedule
{
    public long TenantId { get; set; }

    public long PortfolioId { get; set; }

    /// <summary>Minutes after midnight in the portfolio's zone, on the business date itself.</summary>
    public int MinuteOfDay { get; set; }

    /// <summary>Name of the calendar by which business dates follow one another and timers count; null for the default.</summary>
    public string? Calendar { get; set; }

    /// <summary>Whether nights start by themselves.</summary>
    public bool IsOn { get; set; }

    /// <summary>Whether each date that was missed is worked, in order; else the latest is, and those before it are noted as left out.</summary>
    public bool CatchesUp { get; set; }

    /// <summary>The first date that may be due: that on which it was last switched on.</summary>
    public DateOnly FirstDate { get; set; }

    /// <summary>Counts the changes, from 0.</summary>
    [ConcurrencyCheck]
    public long Revision { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Name of the person or program.</summary>
    public required string ChangedBy { get; set; }
}
