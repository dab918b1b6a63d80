using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Placements;

/// <summary>An account that a firm has by a placement: the one at which the case stands, and the customer's others with the company.</summary>
[Table("placed_account")]
[PrimaryKey(nameof(TenantId), nameof(CaseId), nameof(Seq), nameof(AccountId))]
[Index(nameof(TenantId), nameof(AccountId))]
[Index(nameof(TenantId), nameof(Told))]
[WithoutRowid]
public sealed class PlacedAccount
{
    public long TenantId { get; set; }

    /// <summary>The case of the placement.</summary>
    public long CaseId { get; set; }

    /// <summary>The visit of the placement.</summary>
    public int Seq { get; set; }

    public long AccountId { get; set; }

    /// <summary>From when on; later than the placement's where the account was added to it.</summary>
    public DateOnly FromDate { get; set; }

    public long Run { get; set; }

    /// <summary>The firm's file that has told of it as an addition; 0 = it needs none, as it is in the file of the release; null = not told yet.</summary>
    public long? Told { get; set; }
}
