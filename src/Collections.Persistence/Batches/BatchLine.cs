using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Batches;

/// <summary>A case in a batch.</summary>
[Table("batch_line")]
[PrimaryKey(nameof(TenantId), nameof(Batch), nameof(CaseId), nameof(Seq))]
[Index(nameof(TenantId), nameof(CaseId), nameof(Seq))]
[WithoutRowid]
public sealed class BatchLine
{
    public long TenantId { get; set; }

    public long Batch { get; set; }

    public long CaseId { get; set; }

    /// <summary>The visit of the step that waits.</summary>
    public int Seq { get; set; }

    /// <summary>What it owed when it was taken, in hundredths.</summary>
    public long Balance { get; set; }

    public string? Stratum { get; set; }

    /// <summary>The firm that is proposed, or has it.</summary>
    public string? Firm { get; set; }

    /// <summary>Why it is left out, or was rejected alone; null where it was neither.</summary>
    public string? Reason { get; set; }

    /// <summary>The outcome that the case is told although it is left out; null where it waits on.</summary>
    public string? Tells { get; set; }

    /// <summary>The firms that may not have it, separated by commas.</summary>
    public string? Barred { get; set; }

    /// <summary>What it owed on the day of the release, in hundredths; null before.</summary>
    public long? ReleaseBalance { get; set; }

    /// <summary>Amounts of the ledger entries, in hundredths, separated by commas; null where there is no ledger.</summary>
    public string? Postings { get; set; }

    public BatchLineStatus Status { get; set; }

    /// <summary>The last outcome that the case has taken from the batch; null before.</summary>
    public string? Outcome { get; set; }
}
