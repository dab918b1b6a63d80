using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Accounts;

/// <summary>A way to reach a customer.</summary>
[Table("contact_point")]
[PrimaryKey(nameof(TenantId), nameof(CustomerId), nameof(Number))]
[WithoutRowid]
public sealed class ContactPoint
{
    public long TenantId { get; set; }

    public long CustomerId { get; set; }

    public int Number { get; set; }

    public int Kind { get; set; }

    public required string Value { get; set; }

    public int Consent { get; set; }

    /// <summary>False where nobody is to be contacted there: too many customers share it.</summary>
    public bool Valid { get; set; }
}
