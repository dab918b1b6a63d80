using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.TakeOns;

/// <summary>A time in which a portfolio's runs decide and nothing leaves, as another system still does the work.</summary>
[Table("parallel_time")]
[PrimaryKey(nameof(TenantId), nameof(Number))]
public sealed class ParallelTime
{
    public long TenantId { get; set; }

    public long Number { get; set; }

    public long PortfolioId { get; set; }

    public required string BegunBy { get; set; }

    public DateTimeOffset BegunAt { get; set; }

    public required string Reason { get; set; }

    /// <summary>The first business date whose runs may send again; null while no cut-over was asked for.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>The first of the two persons who end it; null where nobody has asked.</summary>
    public string? FirstBy { get; set; }

    public DateTimeOffset? FirstAt { get; set; }

    public string? EndReason { get; set; }

    /// <summary>The second person; null while it is not ended.</summary>
    public string? EndedBy { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
