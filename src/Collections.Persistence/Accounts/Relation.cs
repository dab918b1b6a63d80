using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Accounts;

/// <summary>What another customer is to this one, or for one of its accounts: guarantor, co-debtor, company group.</summary>
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

    /// <summary>The account for which it holds; 0 for all of the customer's.</summary>
    public long AccountId { get; set; }

    /// <summary>Who comes first among those of an account and kind; then by reference.</summary>
    public int Place { get; set; }

    /// <summary>By the numbers of the domain's consent: whether the other may be contacted about the debt.</summary>
    public int Permission { get; set; } = 1;
}
