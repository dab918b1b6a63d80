using System.ComponentModel.DataAnnotations.Schema;
using Collections.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Cases;

/// <summary>
/// A case was settled: nothing of it was past due any more, or no more than may remain. It stays where a reversal opens the
/// case again, and counts for nothing then.
/// </summary>
[Table("cure")]
[PrimaryKey(nameof(TenantId), nameof(CaseId), nameof(Run))]
[WithoutRowid]
public sealed class Cure
{
    public long TenantId { get; set; }

    public long CaseId { get; set; }

    /// <summary>The run that closed it.</summary>
    public long Run { get; set; }

    /// <summary>Business date of that run.</summary>
    public DateOnly CuredOn { get; set; }

    /// <summary>By what, as booked payments say it now: those that come late are followed.</summary>
    public CureReason Reason { get; set; }

    /// <summary>The date on which the money counts that settled it, else the position that said so.</summary>
    public DateOnly ValueDate { get; set; }

    /// <summary>The position that said so.</summary>
    public DateOnly Position { get; set; }

    /// <summary>What was still past due then, in hundredths.</summary>
    public long PastDue { get; set; }

    /// <summary>What was still owed in all then, in hundredths.</summary>
    public long TotalDue { get; set; }

    /// <summary>Text code of the collector who held the case.</summary>
    public long? Collector { get; set; }

    /// <summary>When a reversal opened the case again; null where it has stayed closed.</summary>
    public DateOnly? ReopenedOn { get; set; }

    /// <summary>The run that opened it again.</summary>
    public long? ReopenedRun { get; set; }
}
