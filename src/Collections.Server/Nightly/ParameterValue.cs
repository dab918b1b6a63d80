using Collections.Decisions.Numbers;
using Collections.Decisions.Values;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;

namespace Collections.Server.Nightly;

/// <summary>A portfolio's parameter as FEEL reads it.</summary>
internal static class ParameterValue
{
    public static FeelValue Of(PortfolioParameter parameter) => parameter switch
    {
        { Type: FactType.Text } => FeelValue.Of(parameter.Text),
        { Value: FactNull.Value } => FeelValue.Null,
        { Type: FactType.Date } => FeelValue.Of(DateOnly.FromDayNumber((int)parameter.Value)),
        { Type: FactType.Flag } => FeelValue.Of(parameter.Value == 1),
        _ => FeelValue.Of(FeelNumber.FromScaled(parameter.Value, parameter.Scale)),
    };
}
