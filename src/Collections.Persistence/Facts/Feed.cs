using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Facts;

/// <summary>One delivery of a file that is expected.</summary>
[Table("feed")]
[PrimaryKey(nameof(TenantId), nameof(Number))]
[Index(nameof(TenantId), nameof(Name), nameof(Position), nameof(Sequence), IsUnique = true)]
public sealed class Feed
{
    public long TenantId { get; set; }

    public long Number { get; set; }

    public required string Name { get; set; }

    public long PortfolioId { get; set; }

    /// <summary>The date its facts speak of.</summary>
    public DateOnly Position { get; set; }

    public int Sequence { get; set; }

    public FeedKind Kind { get; set; }

    public required byte[] Digest { get; set; }

    public long RowsRead { get; set; }

    public long Accepted { get; set; }

    public long Rejected { get; set; }

    public FeedState State { get; set; }

    public string? FileName { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>JSON.</summary>
    public string? Report { get; set; }
}
