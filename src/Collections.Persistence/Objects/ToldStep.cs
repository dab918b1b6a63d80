using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Objects;

/// <summary>What a step did with a management object was told to the house's own system; also what was told and taken back with its run.</summary>
[Table("told_step")]
[PrimaryKey(nameof(TenantId), nameof(CaseId), nameof(Seq), nameof(Run))]
[WithoutRowid]
public sealed class ToldStep
{
    public long TenantId { get; set; }

    public long CaseId { get; set; }

    /// <summary>Of the visit.</summary>
    public int Seq { get; set; }

    /// <summary>The run of the visit: one that is worked again after it was taken back is another.</summary>
    public long Run { get; set; }

    /// <summary>What was told, as the file has it, without that it is set: JSON.</summary>
    public required string Line { get; set; }

    /// <summary>Which file has it, from 1.</summary>
    public long ToldIn { get; set; }

    /// <summary>Which file took it back; null while it stands.</summary>
    public long? WithdrawnIn { get; set; }
}
