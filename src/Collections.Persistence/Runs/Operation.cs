using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Runs;

/// <summary>A transaction that took place, for a caller that could not see the end of its commit.</summary>
[Table("operation")]
[PrimaryKey(nameof(TenantId), nameof(Id))]
[WithoutRowid]
public sealed class Operation
{
    public long TenantId { get; set; }

    /// <summary>Derived from the content of the operation.</summary>
    public required byte[] Id { get; set; }

    public DateTimeOffset At { get; set; }
}
