using System.ComponentModel.DataAnnotations.Schema;
using Collections.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Messages;

/// <summary>What a run decided to send, written with the decision and sent after it.</summary>
[Table("outbox")]
[PrimaryKey(nameof(TenantId), nameof(Run), nameof(CaseId), nameof(Seq))]
[WithoutRowid]
public sealed class OutboxMessage
{
    public long TenantId { get; set; }

    public long Run { get; set; }

    public long CaseId { get; set; }

    public int Seq { get; set; }

    public int Node { get; set; }

    /// <summary>The version of which the node is: the case may have changed to another since.</summary>
    public long VersionId { get; set; }

    public int Kind { get; set; }

    /// <summary>By the numbers of the domain's message channels.</summary>
    public int Channel { get; set; }

    /// <summary>Text code.</summary>
    public long Template { get; set; }

    /// <summary>Text code of the person it is for: holder, guarantor.</summary>
    public long? Recipient { get; set; }

    /// <summary>Not to be sent before.</summary>
    public DateOnly? Earliest { get; set; }

    /// <summary>Not to be sent before this minute of that date, in the portfolio's zone: from 0 to 1439; null = from the date's beginning on.</summary>
    public int? EarliestMinute { get; set; }

    public byte[]? Parameters { get; set; }

    /// <summary>Whether it is a legal notice or an answer, which leaves although a firm has the customer.</summary>
    public bool IsNotice { get; set; }

    /// <summary>What it does where the customer's day is taken.</summary>
    public SlotUse SlotUse { get; set; }

    public OutboxState State { get; set; }

    /// <summary>Why it was withdrawn or failed, or why nobody knows whether it left; null otherwise.</summary>
    public string? Reason { get; set; }

    public int Attempt { get; set; }

    /// <summary>Of the sender that took it.</summary>
    public long? Fence { get; set; }

    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>The run whose step withdrew it; null elsewhere.</summary>
    public long? TakenBy { get; set; }

    /// <summary>The withdrawn run to which it belonged: it was taken back with it, or had left by then. Null elsewhere.</summary>
    public long? WrongRun { get; set; }
}
