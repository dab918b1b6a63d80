using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Runs;

/// <summary>What a set activity decided for one token.</summary>
[Table("set_result")]
[PrimaryKey(nameof(TenantId), nameof(Run), nameof(Node), nameof(CaseId), nameof(Seq))]
[WithoutRowid]
public sealed class SetResult
{
    public long TenantId { get; set; }

    public long Run { get; set; }

    public int Node { get; set; }

    public long CaseId { get; set; }

    public int Seq { get; set; }

    public int Outcome { get; set; }

    public long? Value { get; set; }
}
