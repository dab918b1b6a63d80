using Collections.Decisions.Values;
using Collections.Domain.TakeOns;
using Collections.Engine.Activities;

namespace Collections.Activities.Placements;

/// <summary>A placement that another system made, as it is said of the step at which it is taken on.</summary>
/// <param name="Firm">The firm that has the case.</param>
/// <param name="Balance">What was owed in all when the firm got it, in hundredths.</param>
/// <param name="Ends">When its term ends, a day number; null = it has none.</param>
internal readonly record struct TakenPlacement(string Firm, long Balance, int? Ends)
{
    private const int AmountScale = 2;

    /// <summary>What is said; null where no firm has the case.</summary>
    /// <param name="context">The step, under the clock that shows when the firm got the case.</param>
    /// <param name="termDays">The term where nothing is said of one, in calendar days; 0 = none.</param>
    public static TakenPlacement? Said(ActivityContext context, int termDays)
    {
        if (context.Said(TakenWord.Firm) is not StringValue { Value: var firm }) return null;
        var balance = context.Said(TakenWord.Balance) is NumberValue { Value: var owed } && owed.TryGetScaled(AmountScale, out var hundredths) ? hundredths : 0;
        int? usual = termDays > 0 ? context.Clock.Date + termDays : null;
        return new TakenPlacement(firm, balance, context.Said(TakenWord.TermEnds) is DateValue { Value: var date } ? (int)date.DayNumber : usual);
    }
}
