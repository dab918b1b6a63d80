using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Journal;

/// <summary>A way through a version's diagram, shared by all cases that took it.</summary>
[Table("path")]
[PrimaryKey(nameof(TenantId), nameof(VersionId), nameof(Id))]
[WithoutRowid]
public sealed class StepPath
{
    public long TenantId { get; set; }

    public long VersionId { get; set; }

    public long Id { get; set; }

    public required byte[] Steps { get; set; }
}
