using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Strategies;

/// <summary>A decision or template that belongs to a version.</summary>
[Table("strategy_file")]
[PrimaryKey(nameof(TenantId), nameof(VersionId), nameof(Path))]
public sealed class StrategyFile
{
    public long TenantId { get; set; }

    public long VersionId { get; set; }

    public required string Path { get; set; }

    public required string Content { get; set; }

    public required byte[] Digest { get; set; }
}
