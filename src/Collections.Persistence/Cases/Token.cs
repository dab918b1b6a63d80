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

    /// <summary>When its earliest timer is due, in milliseconds since 0001-01-01 in the portfolio's zone.</summary>
    public long? Due { get; set; }

    /// <summary>The timers of a node that has several, and what else the token keeps (TokenExtra).</summary>
    public byte[]? Extra { get; set; }
}
