namespace Collections.Domain.Placements;

/// <summary>
/// What a firm earns by a payment, by its value date: from the day of the firm's first action on, while it has the case; after the
/// final recall for the days of the tail, where its last action before the payment is not too long ago.
/// </summary>
/// <param name="Terms">What was agreed.</param>
/// <param name="RecalledOn">The date of the final recall; null while the firm has the case.</param>
/// <param name="Actions">The dates of the firm's actions, the first first.</param>
public sealed record CommissionRule(PlacementTerms Terms, DateOnly? RecalledOn, IReadOnlyList<DateOnly> Actions)
{
    /// <summary>Why a payment of a value date earns a commission, or why it does not.</summary>
    public CommissionReason Judge(DateOnly valueDate)
    {
        if (Actions.Count == 0) return CommissionReason.NoAction;
        if (valueDate < Actions[0]) return CommissionReason.BeforeFirstAction;
        if (RecalledOn is not { } recalled || valueDate <= recalled) return CommissionReason.WhilePlaced;
        if (valueDate > recalled.AddDays(Terms.TailDays)) return CommissionReason.AfterTail;
        var last = Actions.Last(action => action <= valueDate);
        return valueDate <= last.AddDays(Terms.ActionDays) ? CommissionReason.InTail : CommissionReason.ActionTooOld;
    }

    /// <summary>The commission on an amount in hundredths, rounded to the hundredth, halves away from zero; what takes a payment back takes back as much as it had given.</summary>
    public long Of(DateOnly valueDate, long amount) =>
        Judge(valueDate) is CommissionReason.WhilePlaced or CommissionReason.InTail
            ? (long)decimal.Round((decimal)amount * Terms.Rate / PlacementTerms.WholeRate, MidpointRounding.AwayFromZero)
            : 0;
}
