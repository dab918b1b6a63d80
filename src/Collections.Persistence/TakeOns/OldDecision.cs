using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.TakeOns;

/// <summary>What another system decided about an account, to be held against what is decided here.</summary>
[Table("old_decision")]
[PrimaryKey(nameof(TenantId), nameof(OnDate), nameof(AccountId), nameof(Line))]
[WithoutRowid]
public sealed class OldDecision
{
    public long TenantId { get; set; }

    public DateOnly OnDate { get; set; }

    public long AccountId { get; set; }

    /// <summary>From 1, within account and date.</summary>
    public int Line { get; set; }

    /// <summary>message, task, placement or recall.</summary>
    public required string Action { get; set; }

    /// <summary>Name of the template, the queue or the firm.</summary>
    public required string Name { get; set; }
}
