using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Strategies;

/// <summary>One text of a strategy.</summary>
[Table("strategy_version")]
[PrimaryKey(nameof(TenantId), nameof(Id))]
[Index(nameof(TenantId), nameof(StrategyNumber), nameof(Version), IsUnique = true)]
public sealed class StrategyVersion
{
    public long TenantId { get; set; }

    public long Id { get; set; }

    public int StrategyNumber { get; set; }

    public int Version { get; set; }

    public StrategyStatus Status { get; set; }

    public required string Name { get; set; }

    /// <summary>BPMN 2.0, or a workflow definition that was born in Elsa, verbatim.</summary>
    public required string Source { get; set; }

    /// <summary>The workflow definition, JSON: derived where the source is BPMN.</summary>
    public string? Definition { get; set; }

    public required byte[] Digest { get; set; }

    /// <summary>Counts the changes of this row, from 0: who changes a version names the one that was read, and is refused where another was faster.</summary>
    [ConcurrencyCheck]
    public long Revision { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public string? PublishedBy { get; set; }
}
