using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Journal;

/// <summary>The way a case went in one stage of a run; its ways through the stages, one behind the other, are that of the run.</summary>
[Table("journal")]
[PrimaryKey(nameof(TenantId), nameof(Run), nameof(CaseId), nameof(Stage))]
[WithoutRowid]
public sealed class JournalEntry
{
    public long TenantId { get; set; }

    public long Run { get; set; }

    public long CaseId { get; set; }

    public int Stage { get; set; }

    /// <summary>0 where the case took no step: it changed to the version.</summary>
    public long PathId { get; set; }

    /// <summary>The version of which the path is: the case may have changed to another since.</summary>
    public long VersionId { get; set; }
}
