using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Cases;

/// <summary>A case came to a collector, or to nobody: whose credit a payment is goes by who held the case on its value date.</summary>
[Table("case_holder")]
[PrimaryKey(nameof(TenantId), nameof(CaseId), nameof(Run))]
[WithoutRowid]
public sealed class CaseHolder
{
    public long TenantId { get; set; }

    public long CaseId { get; set; }

    /// <summary>The run that brought it.</summary>
    public long Run { get; set; }

    /// <summary>Business date of that run.</summary>
    public DateOnly FromOn { get; set; }

    /// <summary>Text code; null where nobody holds it since.</summary>
    public long? Collector { get; set; }
}
