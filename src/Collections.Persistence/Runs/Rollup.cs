using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Runs;

/// <summary>Counts of a run by element, segment and band of amounts: the numbers on the canvas.</summary>
[Table("rollup")]
[PrimaryKey(nameof(TenantId), nameof(Run), nameof(VersionId), nameof(Element), nameof(Segment), nameof(Band))]
[WithoutRowid]
public sealed class Rollup
{
    public long TenantId { get; set; }

    public long Run { get; set; }

    public long VersionId { get; set; }

    public int Element { get; set; }

    /// <summary>Text code, -1 for none.</summary>
    public long Segment { get; set; }

    public int Band { get; set; }

    public long Cases { get; set; }

    /// <summary>In hundredths.</summary>
    public long Amount { get; set; }
}
