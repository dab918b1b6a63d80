using System.ComponentModel.DataAnnotations.Schema;
using Collections.Domain.Promises;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Promises;

/// <summary>A promise to pay, as a step of a case watches it.</summary>
[Table("promise")]
[PrimaryKey(nameof(TenantId), nameof(CaseId), nameof(Seq))]
[WithoutRowid]
public sealed class Promise
{
    public long TenantId { get; set; }

    public long CaseId { get; set; }

    /// <summary>The visit of the step that watches it: by it the journal knows the promise.</summary>
    public int Seq { get; set; }

    /// <summary>In hundredths of the unit.</summary>
    public long Amount { get; set; }

    /// <summary>In what was promised; null where that is the account's currency.</summary>
    public string? Unit { get; set; }

    public DateOnly Due { get; set; }

    /// <summary>The last date on which a payment counts.</summary>
    public DateOnly CountsUntil { get; set; }

    /// <summary>Business days after the due date in which a payment counts.</summary>
    public int Grace { get; set; }

    /// <summary>Whose business days; null = the portfolio's.</summary>
    public string? Calendar { get; set; }

    /// <summary>What may be missing, in hundredths of a per cent.</summary>
    public int Tolerance { get; set; }

    /// <summary>From what share on it is partly kept, in hundredths of a per cent.</summary>
    public int Partly { get; set; }

    public string? Source { get; set; }

    public string? MadeBy { get; set; }

    public DateOnly MadeOn { get; set; }

    public long MadeRun { get; set; }

    public PromiseState State { get; set; }

    /// <summary>Why it is cancelled, or broken after all; null elsewhere.</summary>
    public string? Reason { get; set; }

    public DateOnly? JudgedOn { get; set; }

    public long? JudgedRun { get; set; }

    /// <summary>What was paid when it was judged, in hundredths of the unit; null where that was not looked at.</summary>
    public long? Paid { get; set; }

    /// <summary>When it was kept, where a reversal has broken it since.</summary>
    public DateOnly? KeptOn { get; set; }

    /// <summary>By which run it was kept then.</summary>
    public long? KeptRun { get; set; }

    /// <summary>What had been paid by then, in hundredths.</summary>
    public long? KeptPaid { get; set; }
}
