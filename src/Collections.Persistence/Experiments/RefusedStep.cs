using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Experiments;

/// <summary>A visit of a step that would have contacted a customer, or handed a case on, and was refused.</summary>
[Table("refused_step")]
[PrimaryKey(nameof(TenantId), nameof(CaseId), nameof(Seq))]
[WithoutRowid]
public sealed class RefusedStep
{
    public long TenantId { get; set; }

    public long CaseId { get; set; }

    public int Seq { get; set; }

    /// <summary>Ordinal of the node in the case's version.</summary>
    public int Node { get; set; }

    public long Run { get; set; }

    /// <summary>What refused it, for people.</summary>
    public required string Reason { get; set; }
}
