using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Runs;

/// <summary>What a night found of the feeds that it expects, and whether its messages may leave; a portfolio that expects none has no row.</summary>
[Table("run_gate")]
[PrimaryKey(nameof(TenantId), nameof(Run))]
public sealed class RunGate
{
    public long TenantId { get; set; }

    public long Run { get; set; }

    /// <summary>What was found of each feed when the night began (JSON).</summary>
    public required string Feeds { get; set; }

    /// <summary>Since when nothing of the run may leave; null where it always might.</summary>
    public DateTimeOffset? HeldAt { get; set; }

    /// <summary>Whether it is held for a feed that is missing or differs.</summary>
    public bool AwaitsFeeds { get; set; }

    /// <summary>When the portfolio lets what the night decided leave by itself; null where it sets no time.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>Who keeps the run until two persons release it; null where nobody does.</summary>
    public string? KeptBy { get; set; }

    public DateTimeOffset? KeptAt { get; set; }

    public string? KeptReason { get; set; }

    /// <summary>The first of the two persons who release; null where none has.</summary>
    public string? FirstBy { get; set; }

    public DateTimeOffset? FirstAt { get; set; }

    public string? FirstReason { get; set; }

    /// <summary>Who released the messages: the second person, or the intake when the feeds came; null while they are held.</summary>
    public string? ReleasedBy { get; set; }

    public DateTimeOffset? ReleasedAt { get; set; }

    public string? ReleaseReason { get; set; }
}
