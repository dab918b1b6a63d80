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

    /// <summary>Who made it; null where that is not known.</summary>
    public string? CreatedBy { get; set; }

    /// <summary>All who had a hand in its content, separated by line feeds: none of them approves it.</summary>
    public string? Authors { get; set; }

    /// <summary>What it is for, in the words of who asked for approval.</summary>
    public string? Comment { get; set; }

    public string? ApprovalRequestedBy { get; set; }

    public DateTimeOffset? ApprovalRequestedAt { get; set; }

    public string? ApprovedBy { get; set; }

    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>The revision that request and approval speak of: after any other change neither counts.</summary>
    public long? ApprovalRevision { get; set; }

    /// <summary>The business date with whose night it is published by itself; null where no date was set, or it was published.</summary>
    public DateOnly? PublishOn { get; set; }

    /// <summary>Who set that date.</summary>
    public string? PublishOnSetBy { get; set; }

    public DateTimeOffset? PublishOnSetAt { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public string? PublishedBy { get; set; }
}
