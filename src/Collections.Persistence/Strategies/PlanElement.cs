using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Strategies;

/// <summary>What an ordinal in tokens, paths and roll-ups means.</summary>
[Table("plan_element")]
[PrimaryKey(nameof(TenantId), nameof(VersionId), nameof(Ordinal))]
public sealed class PlanElement
{
    public long TenantId { get; set; }

    public long VersionId { get; set; }

    public int Ordinal { get; set; }

    public required string ElementId { get; set; }

    public int Kind { get; set; }
}
