using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Cases;

/// <summary>Where a case stands.</summary>
[Table("token")]
[PrimaryKey(nameof(TenantId), nameof(CaseId), nameof(Seq))]
[WithoutRowid]
public sealed class Token
{
    public long TenantId { get; set; }

    public long CaseId { get; set; }

    public int Seq { get; set; }

    public int Scope { get; set; }

    public int Node { get; set; }

    public int Flow { get; set; }

    public long? Due { get; set; }

    public byte[]? Extra { get; set; }
}
