using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Accounts;

/// <summary>
/// One debt, or, where the ordinal has its bit, one management object, and the latest facts known of it. The reference of an object is
/// its type, a blank and its key, which no account has, as references hold no blank. Built-in facts have a column each, amounts in hundredths; null is unknown.
/// </summary>
[Table("account")]
[PrimaryKey(nameof(TenantId), nameof(Id))]
[Index(nameof(TenantId), nameof(PortfolioId), nameof(Reference), IsUnique = true)]
[WithoutRowid]
public sealed class Account
{
    public long TenantId { get; set; }

    /// <summary>Customer &lt;&lt; 12 | ordinal.</summary>
    public long Id { get; set; }

    public long PortfolioId { get; set; }

    public required string Reference { get; set; }

    public int Status { get; set; }

    /// <summary>The date its facts speak of.</summary>
    public DateOnly Position { get; set; }

    public long FirstFeed { get; set; }

    public long LastFeed { get; set; }

    /// <summary>Bits of the domain's hold reasons; null where it is not held.</summary>
    public long? HoldReason { get; set; }

    /// <summary>Hash of what was last delivered of the customer with this account.</summary>
    public long? CustomerPrint { get; set; }

    [Column("f_product")]
    public long? Product { get; set; }

    [Column("f_currency")]
    public long? Currency { get; set; }

    [Column("f_company")]
    public long? Company { get; set; }

    [Column("f_principal")]
    public long? Principal { get; set; }

    [Column("f_interest")]
    public long? Interest { get; set; }

    [Column("f_fees")]
    public long? Fees { get; set; }

    [Column("f_costs")]
    public long? Costs { get; set; }

    [Column("f_total_due")]
    public long? TotalDue { get; set; }

    [Column("f_past_due")]
    public long? PastDue { get; set; }

    /// <summary>Day number.</summary>
    [Column("f_oldest_due_date")]
    public long? OldestDueDate { get; set; }

    [Column("f_days_past_due")]
    public long? DaysPastDue { get; set; }

    /// <summary>1 when the days past due are our own figure.</summary>
    [Column("f_estimated")]
    public long? Estimated { get; set; }

    [Column("f_bucket")]
    public long? Bucket { get; set; }

    /// <summary>Day number.</summary>
    [Column("f_opened_on")]
    public long? OpenedOn { get; set; }

    [Column("f_region")]
    public long? Region { get; set; }

    [Column("f_customer_kind")]
    public long? CustomerKind { get; set; }

    [Column("f_total_risk")]
    public long? TotalRisk { get; set; }

    [Column("f_worst_bucket")]
    public long? WorstBucket { get; set; }

    [Column("f_number_of_products")]
    public long? NumberOfProducts { get; set; }

    [Column("f_contact_channels")]
    public long? ContactChannels { get; set; }

    /// <summary>Text code of the references of all its guarantors.</summary>
    [Column("f_guaranteed_by")]
    public long? GuaranteedBy { get; set; }

    /// <summary>8 bytes little-endian per declared attribute, long.MinValue for unknown; may be shorter than the list.</summary>
    public byte[]? Attributes { get; set; }
}
