using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Facts;

/// <summary>The facts of a month's end in columns, by part of the customers.</summary>
[Table("month_snapshot")]
[PrimaryKey(nameof(TenantId), nameof(Month), nameof(Part))]
public sealed class MonthSnapshot
{
    public long TenantId { get; set; }

    /// <summary>Year × 12 + month − 1.</summary>
    public int Month { get; set; }

    public int Part { get; set; }

    public long Rows { get; set; }

    public required byte[] Data { get; set; }
}
