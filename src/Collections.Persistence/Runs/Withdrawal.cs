using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Runs;

/// <summary>What a run of the kind Withdrawal takes back, who wanted it, and what a supervisor does about what had left.</summary>
[Table("withdrawal")]
[PrimaryKey(nameof(TenantId), nameof(Run))]
[Index(nameof(TenantId), nameof(OfRun), IsUnique = true)]
public sealed class Withdrawal
{
    public long TenantId { get; set; }

    public long Run { get; set; }

    /// <summary>The run that is taken back.</summary>
    public long OfRun { get; set; }

    public required string By { get; set; }

    public required string Reason { get; set; }

    /// <summary>How many customers got a message on wrong data; known at the end.</summary>
    public long WrongCustomers { get; set; }

    /// <summary>The supervisor who has dealt with those customers; null while nobody has.</summary>
    public string? HandledBy { get; set; }

    public DateTimeOffset? HandledAt { get; set; }

    /// <summary>What was done for them.</summary>
    public string? Handling { get; set; }
}
