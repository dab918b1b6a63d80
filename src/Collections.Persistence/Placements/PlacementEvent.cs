using System.ComponentModel.DataAnnotations.Schema;
using Collections.Domain.Placements;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Placements;

/// <summary>Something that happened to a placement: reported by the firm or the house, or decided by the step that follows it.</summary>
[Table("placement_event")]
[PrimaryKey(nameof(TenantId), nameof(CaseId), nameof(Seq), nameof(Line))]
[Index(nameof(TenantId), nameof(Told))]
[WithoutRowid]
public sealed class PlacementEvent
{
    public long TenantId { get; set; }

    public long CaseId { get; set; }

    /// <summary>The visit of the placement.</summary>
    public int Seq { get; set; }

    /// <summary>From 1, in the order in which it became known.</summary>
    public int Line { get; set; }

    public PlacementEventKind Kind { get; set; }

    /// <summary>When it happened.</summary>
    public DateOnly OnDate { get; set; }

    /// <summary>Until when: of a promise its date, of a pending recall the last day of an objection, of a case that is kept its new term; else null.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>What was promised, in hundredths; else null.</summary>
    public long? Amount { get; set; }

    /// <summary>What was done, why, or the evidence; empty where nothing was said.</summary>
    public string Text { get; set; } = "";

    /// <summary>Who reported it, or the step that decided it.</summary>
    public string By { get; set; } = "";

    /// <summary>The run whose step decided it, with which it is taken back; null for what was reported, which stays.</summary>
    public long? Run { get; set; }

    /// <summary>The firm's file that has told of it; 0 = it needs none; null = not told yet.</summary>
    public long? Told { get; set; }
}
