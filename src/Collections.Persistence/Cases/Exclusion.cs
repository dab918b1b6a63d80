using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Cases;

/// <summary>An account that no strategy may work.</summary>
[Table("exclusion")]
[PrimaryKey(nameof(TenantId), nameof(AccountId))]
[WithoutRowid]
public sealed class Exclusion
{
    public long TenantId { get; set; }

    public long AccountId { get; set; }

    /// <summary>Text code.</summary>
    public long Reason { get; set; }

    public long SinceRun { get; set; }
}
