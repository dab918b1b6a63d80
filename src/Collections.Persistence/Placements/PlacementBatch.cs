using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Placements;

/// <summary>Cases approved and handed over as a whole.</summary>
[Table("placement_batch")]
[PrimaryKey(nameof(TenantId), nameof(Number))]
[Index(nameof(TenantId), nameof(Run), nameof(VersionId), nameof(Node), nameof(Firm), IsUnique = true)]
public sealed class PlacementBatch
{
    public long TenantId { get; set; }

    public long Number { get; set; }

    public long Run { get; set; }

    public long VersionId { get; set; }

    public int Node { get; set; }

    /// <summary>Text code.</summary>
    public long Firm { get; set; }

    public int FirmType { get; set; }

    public BatchState State { get; set; }

    public long Cases { get; set; }

    /// <summary>In hundredths.</summary>
    public long Amount { get; set; }

    public byte[]? Digest { get; set; }

    public DateTimeOffset? ReleasedAt { get; set; }

    public DateOnly? TermEnds { get; set; }
}
