using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Placements;

/// <summary>A posting of a payment on an account that a firm has, or had lately: the firm is told of it, and earns by it or not.</summary>
[Table("placed_payment")]
[PrimaryKey(nameof(TenantId), nameof(PaymentId), nameof(Line))]
[Index(nameof(TenantId), nameof(CaseId), nameof(Seq))]
[Index(nameof(TenantId), nameof(NotedOn))]
[Index(nameof(TenantId), nameof(Told))]
[WithoutRowid]
public sealed class PlacedPayment
{
    public long TenantId { get; set; }

    public long PaymentId { get; set; }

    /// <summary>The posting's.</summary>
    public int Line { get; set; }

    /// <summary>The case of the placement.</summary>
    public long CaseId { get; set; }

    /// <summary>The visit of the placement.</summary>
    public int Seq { get; set; }

    public long AccountId { get; set; }

    /// <summary>That of the payment when it was booked; of a reversal that of what it takes back.</summary>
    public DateOnly ValueDate { get; set; }

    /// <summary>In hundredths; below 0 for a reversal.</summary>
    public long Amount { get; set; }

    public long Run { get; set; }

    /// <summary>The business date of the run: by it a statement knows its month.</summary>
    public DateOnly NotedOn { get; set; }

    /// <summary>The firm's file that has told of it; null = not told yet.</summary>
    public long? Told { get; set; }
}
