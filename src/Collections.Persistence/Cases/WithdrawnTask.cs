using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Cases;

/// <summary>A task that was taken back with its run: the case may ask for another at the same visit.</summary>
[Table("withdrawn_task")]
[PrimaryKey(nameof(TenantId), nameof(CaseId), nameof(Seq), nameof(Run))]
[WithoutRowid]
public sealed class WithdrawnTask
{
    public long TenantId { get; set; }

    public long CaseId { get; set; }

    public int Seq { get; set; }

    /// <summary>The withdrawal.</summary>
    public long Run { get; set; }

    public int Node { get; set; }

    public long VersionId { get; set; }

    /// <summary>The run that had made it.</summary>
    public long MadeRun { get; set; }

    /// <summary>Text code.</summary>
    public long Title { get; set; }

    /// <summary>Text code.</summary>
    public long? Queue { get; set; }

    /// <summary>Text code.</summary>
    public long? Collector { get; set; }

    public DateOnly? Due { get; set; }

    /// <summary>JSON.</summary>
    public string? Form { get; set; }
}
