using Collections.Decisions.Columns;
using Collections.Domain.Delinquency;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Engine.Runs;

namespace Collections.Server.Nightly;

/// <summary>The stage boundaries of a portfolio as runs know them: by fact and text code.</summary>
internal static class AgeStages
{
    /// <summary>Null where the parameters have no boundaries, or those of a mapping that was taken in before they were checked do not ascend.</summary>
    public static StageSetting? Of(IReadOnlyList<PortfolioParameter> parameters, TextPool pool)
    {
        if (StageParameters.Wrong(parameters) is not null || StageParameters.Read(parameters) is not { } policy) return null;
        return new StageSetting
        {
            AgeFact = Fact.DaysPastDue,
            KindFact = Fact.Product,
            Order = [.. StageText.All.Select(pool.Add)],
            Everywhere = Starts(policy.Default, pool),
            ByKind = policy.ByProduct.ToDictionary(product => pool.Add(product.Key), product => Starts(product.Value, pool)),
        };
    }

    private static IReadOnlyList<StageStart> Starts(StageBoundaries? boundaries, TextPool pool) =>
        [.. (boundaries?.All ?? []).Select(boundary => new StageStart(boundary.FromDays, pool.Add(StageText.Of(boundary.Stage))))];
}
