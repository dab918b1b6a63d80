using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Accounts;

/// <summary>What another customer is to this one: guarantor, co-debtor, company group.</summary>
[Table("relation")]
[PrimaryKey(nameof(TenantId), nameof(CustomerId), nameof(Number))]
[WithoutRowid]
public sealed class Relation
{
    public long TenantId { get; set; }

    public long CustomerId { get; set; }

    public int Number { get; set; }

    public int Kind { get; set; }

    public long OtherCustomerId { get; set; }
}
