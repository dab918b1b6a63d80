using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Runs;

/// <summary>A case that a migration of a part of a version's cases was to bring over. One of all cases has no such rows.</summary>
[Table("migrated_case")]
[PrimaryKey(nameof(TenantId), nameof(Run), nameof(CaseId))]
[WithoutRowid]
public sealed class MigratedCase
{
    public long TenantId { get; set; }

    public long Run { get; set; }

    public long CaseId { get; set; }
}
