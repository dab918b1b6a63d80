using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Money;

/// <summary>What part of a payment went to which component of the debt.</summary>
[Table("posting")]
[PrimaryKey(nameof(TenantId), nameof(PaymentId), nameof(Line))]
[WithoutRowid]
public sealed class Posting
{
    public long TenantId { get; set; }

    public long PaymentId { get; set; }

    public int Line { get; set; }

    public int Component { get; set; }

    /// <summary>In hundredths.</summary>
    public long Amount { get; set; }
}
