using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Calls;

/// <summary>A time of day of a date at which the lists of calls of a portfolio were due, and what came of it.</summary>
[Table("call_list_time")]
[PrimaryKey(nameof(TenantId), nameof(PortfolioId), nameof(Date), nameof(Minute))]
[WithoutRowid]
public sealed class CallListTime
{
    public long TenantId { get; set; }

    public long PortfolioId { get; set; }

    public DateOnly Date { get; set; }

    /// <summary>Minutes after midnight in the portfolio's zone.</summary>
    public int Minute { get; set; }

    /// <summary>When all lists were written, or nothing had changed; null while they are not.</summary>
    public DateTimeOffset? WrittenAt { get; set; }

    /// <summary>How many files it took; none where nothing had changed.</summary>
    public int Files { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; set; }

    /// <summary>When it was tried last.</summary>
    public DateTimeOffset TriedAt { get; set; }

    /// <summary>Why the last try failed; null where it did not.</summary>
    public string? Failure { get; set; }
}
