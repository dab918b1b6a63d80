using System.ComponentModel.DataAnnotations.Schema;
using Collections.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Contacts;

/// <summary>
/// A place among the contacts of a customer on a date. The companies of the group share them: who inserts the row has the place, and a
/// second one is refused by the key. What was refused or given back stands below zero.
/// </summary>
[Table("contact_slot")]
[PrimaryKey(nameof(TenantId), nameof(CustomerId), nameof(Date), nameof(Number))]
[WithoutRowid]
public sealed class ContactSlot
{
    public long TenantId { get; set; }

    /// <summary>Who is contacted: not always who owes.</summary>
    public long CustomerId { get; set; }

    public DateOnly Date { get; set; }

    /// <summary>From 1 while the place is held; below 0, counting down, for all else.</summary>
    public int Number { get; set; }

    public SlotState State { get; set; }

    public ContactKind Kind { get; set; }

    /// <summary>By the numbers of the domain's message channels.</summary>
    public int Channel { get; set; }

    /// <summary>Text code of the company whose case asked; null where its portfolio knows only one.</summary>
    public long? Company { get; set; }

    public long CaseId { get; set; }

    /// <summary>The visit of the message or task; null where a person asked for the case as such.</summary>
    public int? Seq { get; set; }

    /// <summary>The run that decided the message, or that took the case on; null for a call.</summary>
    public long? Run { get; set; }

    /// <summary>Calls under one permit: those of a case on one date share it.</summary>
    public int Attempts { get; set; }

    /// <summary>Who asked for a call; null for a message.</summary>
    public string? AskedBy { get; set; }

    /// <summary>Why it was refused or given back; null while it is held.</summary>
    public string? Reason { get; set; }

    public DateTimeOffset TakenAt { get; set; }

    /// <summary>When it was given back; null otherwise.</summary>
    public DateTimeOffset? ReleasedAt { get; set; }
}
