using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Cases;

/// <summary>A step that could not finish and waits for a person.</summary>
[Table("incident")]
[PrimaryKey(nameof(TenantId), nameof(Number))]
public sealed class Incident
{
    public long TenantId { get; set; }

    public long Number { get; set; }

    public long CaseId { get; set; }

    public int Seq { get; set; }

    public int Node { get; set; }

    /// <summary>The version of which the node is; null where there is none.</summary>
    public long? VersionId { get; set; }

    public long Run { get; set; }

    public required string Code { get; set; }

    public required string Message { get; set; }

    public IncidentState State { get; set; }

    public DateTimeOffset RaisedAt { get; set; }

    /// <summary>What a person did about it: retry, skip, move or resolve; null where it still waits, or a night or a migration ended it.</summary>
    public string? Resolution { get; set; }

    /// <summary>Where the token was brought: BPMN id of a flow or an element.</summary>
    public string? Target { get; set; }

    public string? ResolvedBy { get; set; }

    public DateTimeOffset? ResolvedAt { get; set; }

    /// <summary>Why the person did so.</summary>
    public string? Reason { get; set; }

    /// <summary>What somebody has noted last, for others.</summary>
    public string? Comment { get; set; }

    public string? CommentBy { get; set; }

    public DateTimeOffset? CommentAt { get; set; }
}
