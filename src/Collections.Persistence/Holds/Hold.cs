using System.ComponentModel.DataAnnotations.Schema;
using Collections.Domain.Holds;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Holds;

/// <summary>That an account, or a customer, is left alone for a time: by whom, and which clocks stand still.</summary>
[Table("hold")]
[PrimaryKey(nameof(TenantId), nameof(CustomerId), nameof(Number))]
[Index(nameof(TenantId), nameof(Number), IsUnique = true)]
[WithoutRowid]
public sealed class Hold
{
    public long TenantId { get; set; }

    public long CustomerId { get; set; }

    public long Number { get; set; }

    /// <summary>The account that it is for, or by which it was set.</summary>
    public long AccountId { get; set; }

    public HoldScope Scope { get; set; }

    /// <summary>Text code of the company where it is for one; null elsewhere.</summary>
    public long? Company { get; set; }

    public HoldReason Reason { get; set; }

    public required string Text { get; set; }

    public HoldBound Bound { get; set; }

    public HoldClocks Clocks { get; set; }

    /// <summary>From when it binds, in milliseconds since 0001-01-01 in the portfolio's zone.</summary>
    public long FromAt { get; set; }

    /// <summary>The first date on which it does not bind any more.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Name of the event that releases it.</summary>
    public string? UntilEvent { get; set; }

    public required string SetBy { get; set; }

    public DateTimeOffset SetAt { get; set; }

    /// <summary>The run whose step set it; null where an event did.</summary>
    public long? SetRun { get; set; }

    /// <summary>When it was released, as <see cref="FromAt"/>; null while it was not.</summary>
    public long? ReleasedAt { get; set; }

    public string? ReleasedBy { get; set; }

    public string? ReleasedWhy { get; set; }

    /// <summary>The run whose step released it; null where news did, and while it was not.</summary>
    public long? ReleasedRun { get; set; }
}
