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

    /// <summary>Where the delivery corrects others of its position: the kinds against what was known before them; null elsewhere.</summary>
    public int? WholeKind { get; set; }

    /// <summary>The amount that belongs to those, in hundredths.</summary>
    public long? WholeAmount { get; set; }
}
