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

    /// <summary>Text code.</summary>
    public long Firm { get; set; }
}
