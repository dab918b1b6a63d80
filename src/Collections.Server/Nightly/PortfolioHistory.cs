using System.Globalization;
using Collections.Decisions.Values;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Strategies.Planning;

namespace Collections.Server.Nightly;

/// <summary>How far back the facts of history reach, by the parameters of the portfolio.</summary>
internal static class PortfolioHistory
{
    /// <summary>The terms; what no parameter says, or what is no number of days from 1, is as usual.</summary>
    public static HistoryTerms Of(IReadOnlyList<PortfolioParameter> parameters)
    {
        var usual = new HistoryTerms();
        return new HistoryTerms(
            Days(parameters, HistoryTerms.BrokenPromiseDaysName, usual.BrokenPromiseDays, 1),
            Days(parameters, HistoryTerms.RelapseDaysName, usual.RelapseDays, 1),
            Days(parameters, HistoryTerms.RefinancedDaysName, usual.RefinancedDays, 1));
    }

    /// <summary>A parameter, if it is a number of days of at least so many; else what is usual.</summary>
    internal static int Days(IReadOnlyList<PortfolioParameter> parameters, string name, int usual, int least) =>
        parameters.FirstOrDefault(parameter => parameter.Name == name) is { } given && ParameterValue.Of(given) is NumberValue number
        && int.TryParse(FeelLiteral.Write(number), CultureInfo.InvariantCulture, out var days) && days >= least
            ? days
            : usual;
}
