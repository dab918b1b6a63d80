using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Runs;

/// <summary>
/// What the cases of a part were before a run moved them, packed. Kept until a run of a later date has ended, so that the
/// run can be taken back.
/// </summary>
[Table("run_image")]
[PrimaryKey(nameof(TenantId), nameof(Run), nameof(Number))]
public sealed class RunImage
{
    public long TenantId { get; set; }

    public long Run { get; set; }

    /// <summary>In the order in which the parts were written.</summary>
    public long Number { get; set; }

    public int Stage { get; set; }

    /// <summary>Where the range of its subjects begins.</summary>
    public long FirstSubject { get; set; }

    /// <summary>Where the next range begins.</summary>
    public long NextSubject { get; set; }

    public required byte[] Image { get; set; }
}
