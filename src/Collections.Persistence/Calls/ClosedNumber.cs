using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Calls;

/// <summary>A number of a customer that was closed because a call to another, of whom it stands too, reached somebody else.</summary>
[Table("closed_number")]
[PrimaryKey(nameof(TenantId), nameof(CustomerId), nameof(Number))]
[WithoutRowid]
public sealed class ClosedNumber
{
    public long TenantId { get; set; }

    /// <summary>Who cannot be called there any more. Whom the call was for stands nowhere: it is no matter of theirs.</summary>
    public long CustomerId { get; set; }

    public required string Number { get; set; }

    /// <summary>When the call was made: what the clocks of the portfolio's zone showed.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The file that says so.</summary>
    public long Feed { get; set; }
}
