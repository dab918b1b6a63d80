using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Strategies;

/// <summary>A strategy over all its versions.</summary>
[Table("strategy")]
[PrimaryKey(nameof(TenantId), nameof(Number))]
[Index(nameof(TenantId), nameof(Name), IsUnique = true)]
public sealed class Strategy
{
    public long TenantId { get; set; }

    /// <summary>12 bits: it is part of the case's id.</summary>
    public int Number { get; set; }

    public required string Name { get; set; }
}
