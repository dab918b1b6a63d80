using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Runs;

/// <summary>One execution over a portfolio on a business date.</summary>
[Table("run")]
[PrimaryKey(nameof(TenantId), nameof(Number))]
[Index(nameof(TenantId), nameof(PortfolioId), nameof(BusinessDate), nameof(Sequence), IsUnique = true)]
public sealed class Run
{
    public long TenantId { get; set; }

    public long Number { get; set; }

    public long PortfolioId { get; set; }

    public DateOnly BusinessDate { get; set; }

    /// <summary>0 is the night; corrections and intraday runs count on.</summary>
    public int Sequence { get; set; }

    /// <summary>Facts are those of feeds up to this number; their novelties are delivered by this run or one before, unless it is one of the day.</summary>
    public long LastFeed { get; set; }

    public RunKind Kind { get; set; }

    /// <summary>The calendar by which it counts business days, as it was when the run began (JSON): a run that is taken up again counts by the same. Null for Monday to Friday.</summary>
    public string? Calendar { get; set; }

    /// <summary>How many messages its parts have decided.</summary>
    public long Messages { get; set; }

    /// <summary>
    /// How many there were when a dispatch last found that none of them waits or is being sent: no dispatch looks at the
    /// run again until it decides more. Whoever makes a message wait again sets this to less.
    /// </summary>
    public long SettledMessages { get; set; }

    public RunState State { get; set; }

    /// <summary>Whether nothing of it ever leaves the house, as it was worked in parallel to another system.</summary>
    public bool IsParallel { get; set; }

    /// <summary>Whether it keeps what its cases were before (RunImage), so that it can be taken back; runs of before there were images do not.</summary>
    public bool KeepsImages { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>JSON.</summary>
    public string? Report { get; set; }

    public byte[]? StateHash { get; set; }
}
