using System.ComponentModel.DataAnnotations.Schema;
using Collections.Domain.Offers;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Offers;

/// <summary>Something that happened to an offer: a line of its history.</summary>
[Table("offer_event")]
[PrimaryKey(nameof(TenantId), nameof(CaseId), nameof(Seq), nameof(Line), nameof(Number))]
[WithoutRowid]
public sealed class OfferEvent
{
    public long TenantId { get; set; }

    public long CaseId { get; set; }

    public int Seq { get; set; }

    public int Line { get; set; }

    /// <summary>Its place in the history, from 1.</summary>
    public int Number { get; set; }

    public OfferEventKind Kind { get; set; }

    /// <summary>What the offer was after it.</summary>
    public OfferState State { get; set; }

    public DateOnly OnDate { get; set; }

    public long Run { get; set; }

    /// <summary>Who did it; null for the strategy.</summary>
    public string? By { get; set; }

    /// <summary>Why; null where nothing is said.</summary>
    public string? Reason { get; set; }

    /// <summary>Until when the offer may be accepted since then; null where that stayed.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>What was paid by then, in hundredths of the unit; null where that was not looked at.</summary>
    public long? Paid { get; set; }
}
