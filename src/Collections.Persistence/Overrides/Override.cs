using System.ComponentModel.DataAnnotations.Schema;
using Collections.Domain.Overrides;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Overrides;

/// <summary>What somebody has ordered for an account or a customer, against what strategies would do.</summary>
[Table("override")]
[PrimaryKey(nameof(TenantId), nameof(CustomerId), nameof(Number))]
[Index(nameof(TenantId), nameof(Number), IsUnique = true)]
[WithoutRowid]
public sealed class Override
{
    public long TenantId { get; set; }

    public long CustomerId { get; set; }

    public long Number { get; set; }

    /// <summary>The account that it is for, or by which it was ordered for the customer.</summary>
    public long AccountId { get; set; }

    public bool OfCustomer { get; set; }

    public OverrideKind Kind { get; set; }

    /// <summary>As <see cref="OverrideOrder.Target"/> has it.</summary>
    public required string Target { get; set; }

    /// <summary>As <see cref="OverrideOrder.Value"/> has it.</summary>
    public required string Value { get; set; }

    public required string Why { get; set; }

    public DateOnly FromOn { get; set; }

    /// <summary>The first date on which it does not bind any more.</summary>
    public DateOnly? Until { get; set; }

    public required string SetBy { get; set; }

    public DateTimeOffset SetAt { get; set; }

    /// <summary>The business date on which it was released: it does not bind on it any more. Null while it was not.</summary>
    public DateOnly? ReleasedOn { get; set; }

    public string? ReleasedBy { get; set; }

    public string? ReleasedWhy { get; set; }
}
