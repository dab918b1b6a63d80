using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Facts;

/// <summary>How many accounts a feed moved from one delinquency bucket to another.</summary>
[Table("transition")]
[PrimaryKey(nameof(TenantId), nameof(Feed), nameof(Company), nameof(Product), nameof(Currency), nameof(BucketFrom), nameof(BucketTo))]
[WithoutRowid]
public sealed class Transition
{
    public long TenantId { get; set; }

    public long Feed { get; set; }

    public long Company { get; set; }

    public long Product { get; set; }

    /// <summary>Text code; amounts of two currencies never add up.</summary>
    public long Currency { get; set; }

    public int BucketFrom { get; set; }

    public int BucketTo { get; set; }

    public long Accounts { get; set; }

    /// <summary>Total due before, in hundredths.</summary>
    public long AmountBefore { get; set; }

    /// <summary>Total due now, in hundredths.</summary>
    public long Amount { get; set; }
}
