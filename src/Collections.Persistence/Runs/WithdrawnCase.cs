using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Runs;

/// <summary>What became of a case when the run that had moved it was taken back.</summary>
[Table("withdrawn_case")]
[PrimaryKey(nameof(TenantId), nameof(Run), nameof(CaseId))]
[WithoutRowid]
public sealed class WithdrawnCase
{
    public long TenantId { get; set; }

    /// <summary>The withdrawal.</summary>
    public long Run { get; set; }

    public long CaseId { get; set; }

    public WithdrawnFate Fate { get; set; }

    /// <summary>Why it was left; null elsewhere.</summary>
    public string? Why { get; set; }

    /// <summary>The version that it followed after the run.</summary>
    public long VersionId { get; set; }

    public DateOnly OpenedOn { get; set; }
}
