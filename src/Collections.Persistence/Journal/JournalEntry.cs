using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Journal;

/// <summary>The way a case went in a run.</summary>
[Table("journal")]
[PrimaryKey(nameof(TenantId), nameof(Run), nameof(CaseId))]
[WithoutRowid]
public sealed class JournalEntry
{
    public long TenantId { get; set; }

    public long Run { get; set; }

    public long CaseId { get; set; }

    public long PathId { get; set; }
}
