using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Placements;

/// <summary>A file with news for a firm about what it has: payments, additions, decisions, calls of customers.</summary>
[Table("firm_file")]
[PrimaryKey(nameof(TenantId), nameof(Number))]
public sealed class FirmFile
{
    public long TenantId { get; set; }

    public long Number { get; set; }

    /// <summary>Text code.</summary>
    public long Firm { get; set; }

    /// <summary>The business date.</summary>
    public DateOnly OnDate { get; set; }

    public long Rows { get; set; }

    /// <summary>SHA-256 of the file; null until it stands on the disk.</summary>
    public byte[]? Digest { get; set; }

    public DateTimeOffset? WrittenAt { get; set; }
}
