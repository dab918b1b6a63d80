using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.TakeOns;

/// <summary>A case that was taken on from another system.</summary>
[Table("taken_case")]
[PrimaryKey(nameof(TenantId), nameof(CaseId), nameof(Run))]
[WithoutRowid]
public sealed class TakenCase
{
    public long TenantId { get; set; }

    public long CaseId { get; set; }

    public long Run { get; set; }

    /// <summary>What the other system calls the case; null where nothing was said.</summary>
    public string? Reference { get; set; }

    /// <summary>Since when it stood there where it was taken on.</summary>
    public DateOnly Since { get; set; }
}
