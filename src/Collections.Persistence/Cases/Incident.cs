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

    public long Run { get; set; }

    public required string Code { get; set; }

    public required string Message { get; set; }

    public IncidentState State { get; set; }

    public DateTimeOffset RaisedAt { get; set; }
}
