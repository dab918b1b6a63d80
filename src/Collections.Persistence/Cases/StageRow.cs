using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Cases;

/// <summary>A case came to another stage by its age in a run.</summary>
[Table("stage_passage")]
[PrimaryKey(nameof(TenantId), nameof(CaseId), nameof(Run))]
[WithoutRowid]
public sealed class StageRow
{
    public long TenantId { get; set; }

    public long CaseId { get; set; }

    public long Run { get; set; }

    /// <summary>Text code of the stage before; null where it had none.</summary>
    public long? FromStage { get; set; }

    /// <summary>Text code of the stage since; null where nothing was due any more.</summary>
    public long? ToStage { get; set; }

    /// <summary>The days past due that did it.</summary>
    public int Age { get; set; }

    /// <summary>The day past due from which the stage begins; 0 where there is none since.</summary>
    public int Boundary { get; set; }
}
