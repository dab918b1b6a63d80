using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.People;

/// <summary>A role that this installation has made, beside those of the product.</summary>
[Table("own_role")]
[PrimaryKey(nameof(TenantId), nameof(Name))]
public sealed class OwnRole
{
    public long TenantId { get; set; }

    /// <summary>Small letters, digits and hyphens.</summary>
    public required string Name { get; set; }

    /// <summary>Names of permissions, separated by blanks.</summary>
    public required string Permissions { get; set; }

    /// <summary>Grows with every change: who changes an older one is refused.</summary>
    [ConcurrencyCheck]
    public long Revision { get; set; }
}
