using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Facts;

/// <summary>What the facts of an account were before a feed changed them.</summary>
[Table("fact_change")]
[PrimaryKey(nameof(TenantId), nameof(Feed), nameof(AccountId))]
[WithoutRowid]
public sealed class FactChange
{
    public long TenantId { get; set; }

    public long Feed { get; set; }

    public long AccountId { get; set; }

    /// <summary>The date the old facts speak of.</summary>
    public DateOnly Position { get; set; }

    public required byte[] Old { get; set; }
}
