using Collections.Decisions.Values;
using Collections.Domain.Portfolios;
using Collections.Domain.Rates;
using Collections.Strategies.Planning;

namespace Collections.Server.Nightly;

/// <summary>How rates are read, by the parameters of the portfolio.</summary>
internal static class PortfolioRates
{
    /// <summary>The terms; what no parameter says, or what is no code and no number of days from 0, is as usual.</summary>
    public static RateTerms Of(IReadOnlyList<PortfolioParameter> parameters) => new(
        parameters.FirstOrDefault(parameter => parameter.Name == RateTerms.HomeName) is { } home && ParameterValue.Of(home) is StringValue { Value.Length: > 0 } code ? code.Value : null,
        PortfolioHistory.Days(parameters, RateTerms.DaysName, RateTerms.UsualDays, 0));
}
