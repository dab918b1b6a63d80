using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Settings;

/// <summary>
/// What an admin has set, in one revision: earlier ones stay, so that a night finds what held on its date. Without any
/// revision the product's own holds.
/// </summary>
[Table("setting")]
[PrimaryKey(nameof(TenantId), nameof(Name), nameof(Revision))]
public sealed class Setting
{
    public long TenantId { get; set; }

    /// <summary>What it is: buckets, roster.</summary>
    public required string Name { get; set; }

    /// <summary>From 1.</summary>
    public long Revision { get; set; }

    /// <summary>The business date from which it holds.</summary>
    public DateOnly From { get; set; }

    /// <summary>JSON.</summary>
    public required string Content { get; set; }

    /// <summary>Why it was changed.</summary>
    public required string Reason { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Name of the person or program.</summary>
    public required string ChangedBy { get; set; }
}
