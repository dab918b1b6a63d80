namespace Collections.Domain.Rates;

/// <summary>How rates are read.</summary>
/// <param name="Home">The currency into which amounts are converted; null for the one in which the last file of rates speaks.</param>
/// <param name="Days">For so many days after its date a rate holds where no later one is known, from 0: weekends and holidays have none of their own.</param>
public sealed record RateTerms(string? Home = null, int Days = RateTerms.UsualDays)
{
    /// <summary>The parameter of the portfolio for <see cref="Home"/>.</summary>
    public const string HomeName = "home currency";

    /// <summary>The parameter of the portfolio for <see cref="Days"/>.</summary>
    public const string DaysName = "rate days";

    /// <summary>A rate is known over the longest stretch of holidays, and no longer.</summary>
    public const int UsualDays = 7;
}
