using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Calls;

/// <summary>A file that was written for a dialler: who is put on a list of a date, or taken off it.</summary>
[Table("call_list")]
[PrimaryKey(nameof(TenantId), nameof(List), nameof(Date), nameof(Number), nameof(IsWithdrawal))]
[WithoutRowid]
public sealed class WrittenCallList
{
    public long TenantId { get; set; }

    public required string List { get; set; }

    /// <summary>The date of the calls.</summary>
    public DateOnly Date { get; set; }

    /// <summary>Which change of the list and date it is, from 1; a change has a file of either kind, or both.</summary>
    public int Number { get; set; }

    /// <summary>Whether its rows are taken off the list, or put on it.</summary>
    public bool IsWithdrawal { get; set; }

    public int Rows { get; set; }

    /// <summary>Sum of what was past due over the rows, in hundredths.</summary>
    public long PastDue { get; set; }

    /// <summary>Full path of the file.</summary>
    public required string File { get; set; }

    /// <summary>SHA-256 of its content.</summary>
    public required byte[] Digest { get; set; }

    public DateTimeOffset WrittenAt { get; set; }

    /// <summary>Name of the person or program.</summary>
    public required string By { get; set; }

    /// <summary>Minutes after midnight of the time of day that was due; null where somebody asked, or news came.</summary>
    public int? DueMinute { get; set; }
}
