using Collections.Decisions.Dmn;
using Collections.Strategies.Checking;
using Collections.Strategies.Packages;
using Collections.Strategies.Planning;

namespace Collections.Strategies.Tracing;

/// <summary>What a strategy's drawing is traced with: the facts that it may name, its decisions and its templates.</summary>
/// <param name="Facts">The catalogue and the parameters of the portfolio.</param>
/// <param name="Decisions">The readable models of decisions/*.dmn, by file name without ending.</param>
/// <param name="Services">What its activities ask the host for.</param>
public sealed record TracedStrategy(StrategyFacts Facts, IReadOnlyDictionary<string, DmnModel> Decisions, IServiceProvider Services)
{
    /// <summary>The strategy as its author keeps it. A decision that cannot be read is missing, and the trace says so where it is asked.</summary>
    public static TracedStrategy Of(StrategyPackage package, StrategyFacts facts, IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(package);
        var models = new SortedDictionary<string, DmnModel>(StringComparer.Ordinal);
        foreach (var (file, content) in package.Decisions) DecisionCheck.Read(package, file, content, facts, models, []);
        return new TracedStrategy(facts, models, services);
    }
}
