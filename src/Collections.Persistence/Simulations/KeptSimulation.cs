using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Simulations;

/// <summary>A simulation that somebody has kept as it was.</summary>
[Table("kept_simulation")]
[PrimaryKey(nameof(TenantId), nameof(Id))]
[Index(nameof(TenantId), nameof(Strategy))]
public sealed class KeptSimulation
{
    public long TenantId { get; set; }

    public long Id { get; set; }

    /// <summary>Name of the strategy; that of a draft which was never saved is among them.</summary>
    public required string Strategy { get; set; }

    /// <summary>Number of the version whose content was simulated; null for a draft that no version has.</summary>
    public int? Version { get; set; }

    /// <summary>SHA-256 of the drawing and its files, in hexadecimal digits.</summary>
    public required string Digest { get; set; }

    /// <summary>Number of the version it was compared with; null for none.</summary>
    public int? Against { get; set; }

    /// <summary>The date of the first night.</summary>
    public DateOnly BusinessDate { get; set; }

    public int Days { get; set; }

    /// <summary>Whether the whole portfolio came in anew.</summary>
    public bool IsOverEverybody { get; set; }

    /// <summary>none, chosen, observed.</summary>
    public required string Assumption { get; set; }

    /// <summary>Cases of the strategy in the nights.</summary>
    public long Cases { get; set; }

    public required string Note { get; set; }

    /// <summary>Name of the person or program.</summary>
    public required string KeptBy { get; set; }

    public DateTimeOffset KeptAt { get; set; }

    /// <summary>The drawing and the whole result: JSON, packed with gzip.</summary>
    public required byte[] Document { get; set; }
}
