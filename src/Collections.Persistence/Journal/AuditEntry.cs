using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Journal;

/// <summary>Who did what, without gaps.</summary>
[Table("audit")]
[PrimaryKey(nameof(TenantId), nameof(Number))]
public sealed class AuditEntry
{
    public long TenantId { get; set; }

    public long Number { get; set; }

    public DateTimeOffset At { get; set; }

    public required string Who { get; set; }

    public required string What { get; set; }

    public required string Subject { get; set; }

    public string? Detail { get; set; }
}
