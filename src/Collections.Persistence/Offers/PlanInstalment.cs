using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Offers;

/// <summary>One payment of the plan of an accepted offer.</summary>
[Table("plan_instalment")]
[PrimaryKey(nameof(TenantId), nameof(CaseId), nameof(Seq), nameof(Line), nameof(Number))]
[WithoutRowid]
public sealed class PlanInstalment
{
    public long TenantId { get; set; }

    public long CaseId { get; set; }

    public int Seq { get; set; }

    public int Line { get; set; }

    /// <summary>0 for the down payment, instalments from 1.</summary>
    public int Number { get; set; }

    public DateOnly Due { get; set; }

    /// <summary>The last date on which it is in time, its grace included.</summary>
    public DateOnly CountsUntil { get; set; }

    /// <summary>In hundredths of the offer's unit.</summary>
    public long Amount { get; set; }

    public long Run { get; set; }
}
