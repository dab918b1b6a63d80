using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Runs;

/// <summary>A part that is done: it stands here from the same commit as all it wrote.</summary>
[Table("run_part")]
[PrimaryKey(nameof(TenantId), nameof(Run), nameof(Stage), nameof(Part))]
[WithoutRowid]
public sealed class RunPart
{
    public long TenantId { get; set; }

    public long Run { get; set; }

    public int Stage { get; set; }

    public int Part { get; set; }

    public PartState State { get; set; }

    public byte[]? Digest { get; set; }

    public long Rows { get; set; }
}
