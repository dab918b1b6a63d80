using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Facts;

/// <summary>A fact that the portfolio's mapping declares beyond the built-in ones; its ordinal is its place in the attributes of an account.</summary>
[Table("attribute")]
[PrimaryKey(nameof(TenantId), nameof(Ordinal))]
public sealed class DeclaredFact
{
    public long TenantId { get; set; }

    public int Ordinal { get; set; }

    public required string Name { get; set; }

    public int Type { get; set; }

    /// <summary>Decimal places of the integer kept.</summary>
    public int Scale { get; set; }

    /// <summary>May not decide a treatment.</summary>
    public bool Protected { get; set; }

    public bool Readable { get; set; }
}
