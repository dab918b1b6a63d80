using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Placements;

/// <summary>A case handed to an agency or law firm: what the firm may see, and from when until when.</summary>
[Table("placement")]
[PrimaryKey(nameof(TenantId), nameof(CaseId), nameof(Seq))]
[WithoutRowid]
public sealed class Placement
{
    public long TenantId { get; set; }

    public long CaseId { get; set; }

    public int Seq { get; set; }

    public long Batch { get; set; }

    /// <summary>In hundredths.</summary>
    public long Amount { get; set; }

    public DateOnly FromDate { get; set; }

    /// <summary>Null while the firm has it.</summary>
    public DateOnly? ToDate { get; set; }

    /// <summary>The run that took it back from the firm; null while the firm has it.</summary>
    public long? EndedRun { get; set; }

    /// <summary>When its term ends, where holds have moved it; null = with its batch.</summary>
    public DateOnly? TermEnds { get; set; }

    /// <summary>Text code.</summary>
    public long Firm { get; set; }

    /// <summary>Why it ended, a text code; null while the firm has it.</summary>
    public long? EndReason { get; set; }

    /// <summary>Commission in hundredths of a per cent.</summary>
    public int Rate { get; set; }

    /// <summary>Calendar days after the recall in which payments still earn a commission.</summary>
    public int TailDays { get; set; }

    /// <summary>How many calendar days before such a payment the firm's last action may lie.</summary>
    public int ActionDays { get; set; }

    /// <summary>Business days after the recall by whose end the firm states that it has deleted the data.</summary>
    public int DeletionDays { get; set; }

    /// <summary>Whether the house leaves the customer alone while the firm has the case.</summary>
    public bool IsSilent { get; set; }
}
