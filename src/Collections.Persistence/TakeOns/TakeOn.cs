using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.TakeOns;

/// <summary>What a run of the kind TakeOn took over, from where, and who wanted it.</summary>
[Table("take_on")]
[PrimaryKey(nameof(TenantId), nameof(Run))]
[Index(nameof(TenantId), nameof(Digest))]
public sealed class TakeOn
{
    public long TenantId { get; set; }

    public long Run { get; set; }

    /// <summary>SHA-256 of the mapping and the files: the same ones again change nothing.</summary>
    public required byte[] Digest { get; set; }

    /// <summary>Name of the system that worked the cases before: the mapping's feed.</summary>
    public required string Source { get; set; }

    public required string By { get; set; }

    public required string Reason { get; set; }

    /// <summary>The files: name, rows and SHA-256 of each (JSON).</summary>
    public required string Files { get; set; }

    public DateTimeOffset TakenAt { get; set; }
}
