using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Calls;

/// <summary>A row of a dialler's list of a date, and that it was taken off again.</summary>
[Table("listed_call")]
[PrimaryKey(nameof(TenantId), nameof(List), nameof(Date), nameof(CaseId), nameof(Seq))]
[WithoutRowid]
public sealed class ListedCall
{
    public long TenantId { get; set; }

    public required string List { get; set; }

    public DateOnly Date { get; set; }

    public long CaseId { get; set; }

    /// <summary>The visit whose task it is.</summary>
    public int Seq { get; set; }

    /// <summary>What was past due of the case when it was listed, in hundredths.</summary>
    public long PastDue { get; set; }

    /// <summary>Which file of the date has it, from 1.</summary>
    public int ListedIn { get; set; }

    /// <summary>Which file of the date took it off; null while it is on the list.</summary>
    public int? WithdrawnIn { get; set; }

    /// <summary>Why it was taken off; null while it is on the list.</summary>
    public string? Reason { get; set; }
}
