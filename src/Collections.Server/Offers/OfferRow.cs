namespace Collections.Server.Offers;

/// <summary>Terms that a case was offered, and what has become of them.</summary>
/// <param name="Id">Case, visit and number.</param>
/// <param name="Case">Number of the case.</param>
/// <param name="Account">Reference of the account at which the case stands.</param>
/// <param name="Customer">Reference of the customer.</param>
/// <param name="Strategy">Name of the strategy whose step offers.</param>
/// <param name="State">open, needs approval, accepted, refused, expired, plan kept, plan broken, cancelled, replaced or rejected.</param>
/// <param name="MadeOn">Business date on which it was made.</param>
/// <param name="ValidUntil">The last date on which it may be accepted.</param>
/// <param name="Unit">The unit, or the account's currency; empty where that is unknown.</param>
/// <param name="Owed">What was owed that day.</param>
/// <param name="Waived">What of it is waived.</param>
/// <param name="Agreed">What is left to pay.</param>
internal sealed record OfferRow(
    string Id, string Case, string Account, string Customer, string Strategy, string State, DateOnly MadeOn, DateOnly ValidUntil, string Unit, string Owed, string Waived, string Agreed)
{
    /// <summary>Instalments besides the down payment.</summary>
    public required int Instalments { get; init; }

    /// <summary>The down payment, in per cent of what is agreed.</summary>
    public required decimal Down { get; init; }

    /// <summary>Who made it; null for the strategy.</summary>
    public string? MadeBy { get; init; }

    /// <summary>supervisor or committee, where its terms need approval; null elsewhere.</summary>
    public string? Needs { get; init; }

    /// <summary>Who of the committee has approved it, while a second person is awaited; null elsewhere.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>What was booked since the plan began; null without a plan, where a rate is missing, and where no payments are delivered.</summary>
    public string? Paid { get; init; }

    /// <summary>Instalments whose grace is over and which are not paid; null where <see cref="Paid"/> is.</summary>
    public int? Missed { get; init; }

    /// <summary>What may be offered instead, by authority; the least first.</summary>
    public required IReadOnlyList<OfferLimit> Limits { get; init; }

    /// <summary>Numbers of instalments that are shown first; empty for none.</summary>
    public required IReadOnlyList<int> Choices { get; init; }

    /// <summary>The plan, the down payment first; empty before it is accepted.</summary>
    public required IReadOnlyList<OfferInstalment> Plan { get; init; }

    /// <summary>What happened to it, the first first.</summary>
    public required IReadOnlyList<OfferEventRow> History { get; init; }
}

/// <summary>What an authority may agree to.</summary>
/// <param name="Authority">collector, supervisor or committee.</param>
/// <param name="Instalments">At most so many.</param>
/// <param name="Down">A down payment of at least so many per cent.</param>
/// <param name="Principal">At most so many per cent off the principal.</param>
/// <param name="Interest">At most so many per cent off interest and penalties.</param>
internal sealed record OfferLimit(string Authority, int Instalments, decimal Down, decimal Principal, decimal Interest);

/// <summary>An instalment of a plan.</summary>
/// <param name="Number">0 for the down payment, instalments from 1.</param>
/// <param name="Due">For when.</param>
/// <param name="Amount">How much.</param>
/// <param name="Paid">What of it is paid: money goes to the oldest first; null where that is unknown, and before it is agreed.</param>
internal sealed record OfferInstalment(int Number, DateOnly Due, string Amount, string? Paid);

/// <summary>A line of an offer's history.</summary>
/// <param name="On">The business date.</param>
/// <param name="What">made, approval asked, first approval, approved, rejected, accepted, refused, expired, replaced, cancelled, validity moved, plan kept, plan broken, plan goes on or open again.</param>
/// <param name="By">Who did it; null for the strategy.</param>
/// <param name="Reason">Why; null where nothing is said.</param>
/// <param name="Paid">What was paid by then; null where that was not looked at.</param>
internal sealed record OfferEventRow(DateOnly On, string What, string? By, string? Reason, string? Paid);
