using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Runs;

/// <summary>A part of a run. It is planned with the others of its stage, and done by the commit that writes all it did.</summary>
[Table("run_part")]
[PrimaryKey(nameof(TenantId), nameof(Run), nameof(Stage), nameof(Part))]
[WithoutRowid]
public sealed class RunPart
{
    public long TenantId { get; set; }

    public long Run { get; set; }

    public int Stage { get; set; }

    public int Part { get; set; }

    /// <summary>Where its range of subjects begins.</summary>
    public long FirstSubject { get; set; }

    /// <summary>Where the next range begins.</summary>
    public long NextSubject { get; set; }

    public PartState State { get; set; }

    public byte[]? Digest { get; set; }

    public long Rows { get; set; }
}
