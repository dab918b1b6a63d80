using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Runs;

/// <summary>What a run of the kind Migration does, and who wanted it. Its cases are those with a row in the journal.</summary>
[Table("migration")]
[PrimaryKey(nameof(TenantId), nameof(Run))]
public sealed class Migration
{
    public long TenantId { get; set; }

    public long Run { get; set; }

    public int StrategyNumber { get; set; }

    public long FromVersionId { get; set; }

    public long ToVersionId { get; set; }

    /// <summary>JSON: what was wanted for single elements.</summary>
    public required string Mapping { get; set; }

    /// <summary>Whether timers began anew.</summary>
    public bool RestartsTimers { get; set; }

    /// <summary>JSON: how the cases were chosen of which alone it is, which are rows of <see cref="MigratedCase"/>; null = all of the version.</summary>
    public string? Choice { get; set; }

    public required string By { get; set; }

    public required string Reason { get; set; }
}
