using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Money;

/// <summary>Money that came in, or was announced.</summary>
[Table("payment")]
[PrimaryKey(nameof(TenantId), nameof(Id))]
public sealed class Payment
{
    public long TenantId { get; set; }

    public long Id { get; set; }

    public long AccountId { get; set; }

    public required string Reference { get; set; }

    public PaymentState State { get; set; }

    public DateOnly ValueDate { get; set; }

    /// <summary>When it was paid: what the clocks of the portfolio's zone showed; null where no file says so.</summary>
    public DateTimeOffset? PaidAt { get; set; }

    /// <summary>In hundredths.</summary>
    public long Amount { get; set; }

    /// <summary>Text code.</summary>
    public long? Currency { get; set; }

    public long? Feed { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }
}
