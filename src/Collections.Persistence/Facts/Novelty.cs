using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Facts;

/// <summary>News of an account derived from, or sent in, a feed.</summary>
[Table("novelty")]
[PrimaryKey(nameof(TenantId), nameof(Feed), nameof(AccountId), nameof(Kind))]
[WithoutRowid]
public sealed class Novelty
{
    public long TenantId { get; set; }

    public long Feed { get; set; }

    public long AccountId { get; set; }

    public int Kind { get; set; }

    /// <summary>In hundredths.</summary>
    public long? Amount { get; set; }

    public long? Detail { get; set; }
}
