using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Experiments;

/// <summary>That a customer, or an account, has entered an experiment: written once, and never changed.</summary>
[Table("experiment_entry")]
[PrimaryKey(nameof(TenantId), nameof(CustomerId), nameof(Experiment), nameof(AccountId))]
[Index(nameof(TenantId), nameof(Experiment))]
[WithoutRowid]
public sealed class ExperimentEntry
{
    public long TenantId { get; set; }

    public long CustomerId { get; set; }

    /// <summary>Name of the experiment.</summary>
    public required string Experiment { get; set; }

    /// <summary>The account where it is drawn by itself; 0 where the customer is.</summary>
    public long AccountId { get; set; }

    public required string Arm { get; set; }

    public DateOnly EnteredOn { get; set; }

    /// <summary>How many days past due it was then; null where that was not known.</summary>
    public int? DaysPastDue { get; set; }

    /// <summary>The case that brought it in.</summary>
    public long CaseId { get; set; }

    /// <summary>The version of the strategy by which the case was worked then.</summary>
    public long VersionId { get; set; }

    public long Run { get; set; }
}
