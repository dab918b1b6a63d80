using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Accounts;

/// <summary>Accounts that are worked under one set of parameters.</summary>
[Table("portfolio")]
[PrimaryKey(nameof(TenantId), nameof(Id))]
[Index(nameof(TenantId), nameof(Name), IsUnique = true)]
public sealed class Portfolio
{
    public long TenantId { get; set; }

    public long Id { get; set; }

    public required string Name { get; set; }

    /// <summary>JSON.</summary>
    public required string Parameters { get; set; }

    /// <summary>JSON.</summary>
    public required string Settings { get; set; }
}
