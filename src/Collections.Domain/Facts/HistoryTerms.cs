namespace Collections.Domain.Facts;

/// <summary>How far back the facts of history reach.</summary>
/// <param name="BrokenPromiseDays">For so many days a broken promise counts, from 1.</param>
/// <param name="RelapseDays">Who falls behind within so many days of a cure has relapsed, from 1.</param>
/// <param name="RefinancedDays">For so many days it is remembered that a debt was refinanced, from 1.</param>
public sealed record HistoryTerms(int BrokenPromiseDays = 180, int RelapseDays = 30, int RefinancedDays = 365)
{
    /// <summary>The parameter of the portfolio for <see cref="BrokenPromiseDays"/>.</summary>
    public const string BrokenPromiseDaysName = "broken promise days";

    /// <summary>The parameter of the portfolio for <see cref="RelapseDays"/>.</summary>
    public const string RelapseDaysName = "relapse days";

    /// <summary>The parameter of the portfolio for <see cref="RefinancedDays"/>.</summary>
    public const string RefinancedDaysName = "refinanced days";
}
