using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Rates;

/// <summary>What a unit is worth on a date, as one file says it; the last file that names both holds.</summary>
[Table("rate")]
[PrimaryKey(nameof(TenantId), nameof(PortfolioId), nameof(Unit), nameof(Date), nameof(Feed))]
[WithoutRowid]
public sealed class Rate
{
    public long TenantId { get; set; }

    public long PortfolioId { get; set; }

    /// <summary>Code of the currency or unit of account.</summary>
    public required string Unit { get; set; }

    public DateOnly Date { get; set; }

    /// <summary>The file that says it.</summary>
    public long Feed { get; set; }

    /// <summary>In hundred-millionths of the home currency, above 0.</summary>
    public long Value { get; set; }

    /// <summary>The currency in which it is said.</summary>
    public required string Home { get; set; }

    /// <summary>Who says so; empty where nothing says that.</summary>
    public required string Source { get; set; }
}
