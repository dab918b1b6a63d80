using System.ComponentModel.DataAnnotations.Schema;
using Collections.Domain.Cycles;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Batches;

/// <summary>One instance of a cycle: the cases that it took on a day, approved and released as a whole.</summary>
[Table("batch")]
[PrimaryKey(nameof(TenantId), nameof(Number))]
[Index(nameof(TenantId), nameof(StrategyNumber), nameof(DueOn), IsUnique = true)]
public sealed class Batch
{
    public long TenantId { get; set; }

    public long Number { get; set; }

    public int StrategyNumber { get; set; }

    public long VersionId { get; set; }

    /// <summary>The day of the cycle that it belongs to.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>The business date of the night that took it.</summary>
    public DateOnly SelectedOn { get; set; }

    /// <summary>The first business date on which it may leave.</summary>
    public DateOnly ReleaseOn { get; set; }

    public CycleKind Kind { get; set; }

    public required string Pool { get; set; }

    public BatchStatus Status { get; set; }

    /// <summary>Packed key of the last case that the work at hand has done: taking, or telling.</summary>
    public long WorkedTo { get; set; }

    /// <summary>How many cases are proposed, or left.</summary>
    public long Cases { get; set; }

    /// <summary>Their balances, in hundredths.</summary>
    public long Amount { get; set; }

    /// <summary>SHA-256 of what is signed: cases, firms and balances in the order of references.</summary>
    public byte[]? Digest { get; set; }

    public string? ApprovedBy { get; set; }

    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>The other person.</summary>
    public string? SecondedBy { get; set; }

    public DateTimeOffset? SecondedAt { get; set; }

    public string? RejectedBy { get; set; }

    public DateTimeOffset? RejectedAt { get; set; }

    public string? RejectedWhy { get; set; }

    /// <summary>The business date on which it left.</summary>
    public DateOnly? ReleasedOn { get; set; }
}
