using System.ComponentModel.DataAnnotations.Schema;
using Collections.Domain.Offers;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Offers;

/// <summary>Terms that a case was offered, with the amounts of their day.</summary>
[Table("offer")]
[PrimaryKey(nameof(TenantId), nameof(CaseId), nameof(Seq), nameof(Line))]
[WithoutRowid]
public sealed class Offer
{
    public long TenantId { get; set; }

    public long CaseId { get; set; }

    /// <summary>The visit of the step that made it.</summary>
    public int Seq { get; set; }

    /// <summary>Its number among those of the visit, from 1.</summary>
    public int Line { get; set; }

    public OfferState State { get; set; }

    public DateOnly MadeOn { get; set; }

    public long MadeRun { get; set; }

    /// <summary>Who made it; null for the strategy.</summary>
    public string? MadeBy { get; set; }

    /// <summary>The last date on which it may be accepted.</summary>
    public DateOnly ValidUntil { get; set; }

    /// <summary>In what; null where that is the account's currency.</summary>
    public string? Unit { get; set; }

    /// <summary>What was owed that day, in hundredths of the unit.</summary>
    public long Owed { get; set; }

    /// <summary>What of it is waived.</summary>
    public long Waived { get; set; }

    /// <summary>What is left to pay.</summary>
    public long Agreed { get; set; }

    /// <summary>Instalments besides the down payment.</summary>
    public int Instalments { get; set; }

    /// <summary>The down payment, in hundredths of a per cent of what is agreed.</summary>
    public int Down { get; set; }

    /// <summary>Who must approve it (a number of OfferAuthority); null where nobody must.</summary>
    public OfferAuthority? Needs { get; set; }

    /// <summary>What of what is due by a date may be missing, in hundredths of a per cent.</summary>
    public int Tolerance { get; set; }

    /// <summary>From how many missed instalments on its plan is broken.</summary>
    public int Missed { get; set; }

    /// <summary>Everything that it was made by: terms, amounts, limits, how the plan is paid. JSON.</summary>
    public string Terms { get; set; } = "";

    /// <summary>When its plan began; null before that.</summary>
    public DateOnly? AcceptedOn { get; set; }

    /// <summary>Business date on which it came to its state.</summary>
    public DateOnly ChangedOn { get; set; }

    public long ChangedRun { get; set; }
}
