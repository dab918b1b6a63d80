using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Accounts;

/// <summary>Who owes.</summary>
[Table("customer")]
[PrimaryKey(nameof(TenantId), nameof(Id))]
[Index(nameof(TenantId), nameof(Reference), IsUnique = true)]
[WithoutRowid]
public sealed class Customer
{
    public long TenantId { get; set; }

    public long Id { get; set; }

    /// <summary>The house's own number of the customer.</summary>
    public required string Reference { get; set; }

    /// <summary>Natural or legal person.</summary>
    public int Kind { get; set; }

    public string? Name { get; set; }

    public string? RegionCode { get; set; }

    public long FirstFeed { get; set; }
}
