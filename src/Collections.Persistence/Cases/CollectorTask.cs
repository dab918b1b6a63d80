using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Cases;

/// <summary>Work for a person.</summary>
[Table("task")]
[PrimaryKey(nameof(TenantId), nameof(CaseId), nameof(Seq))]
[WithoutRowid]
public sealed class CollectorTask
{
    public long TenantId { get; set; }

    public long CaseId { get; set; }

    public int Seq { get; set; }

    public int Node { get; set; }

    /// <summary>The version of which the node is: the case may have changed to another since.</summary>
    public long VersionId { get; set; }

    public long Run { get; set; }

    /// <summary>Text code.</summary>
    public long Title { get; set; }

    /// <summary>Text code.</summary>
    public long? Queue { get; set; }

    /// <summary>Text code.</summary>
    public long? Collector { get; set; }

    public DateOnly? Due { get; set; }

    public TaskState State { get; set; }

    public string? Outcome { get; set; }

    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>The run that completed or withdrew it; null while it is open, and for what ended before this was kept.</summary>
    public long? EndedRun { get; set; }

    /// <summary>JSON.</summary>
    public string? Form { get; set; }
}
