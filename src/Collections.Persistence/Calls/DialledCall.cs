using System.ComponentModel.DataAnnotations.Schema;
using Collections.Domain.Calls;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Calls;

/// <summary>A call that a dialler made, as a file of results says it: kept whether or not a case heard of it.</summary>
[Table("dialled_call")]
[PrimaryKey(nameof(TenantId), nameof(AccountId), nameof(At), nameof(Reference))]
[WithoutRowid]
public sealed class DialledCall
{
    public long TenantId { get; set; }

    public long AccountId { get; set; }

    /// <summary>When it was made: what the clocks of the portfolio's zone showed.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The dialler's own number of it, or the number that was called; empty where it gives neither.</summary>
    public required string Reference { get; set; }

    public CallResult Result { get; set; }

    /// <summary>The number that was called; null where nothing says so.</summary>
    public string? Number { get; set; }

    /// <summary>The list from which it was made; null where nothing says so.</summary>
    public string? List { get; set; }

    /// <summary>What was promised, in hundredths; null but for a promise.</summary>
    public long? Amount { get; set; }

    public DateOnly? PromiseDate { get; set; }

    /// <summary>Who called; null where nothing says so.</summary>
    public string? By { get; set; }

    /// <summary>The file that says it.</summary>
    public long Feed { get; set; }

    /// <summary>The case that was on the list on that date; null where there was none.</summary>
    public long? CaseId { get; set; }

    /// <summary>Minutes since the account's last payment of the day before it; null where none was heard.</summary>
    public int? MinutesAfterPayment { get; set; }

    /// <summary>Whether its case has heard of it, or there is nothing to hear.</summary>
    public bool IsTold { get; set; }
}
