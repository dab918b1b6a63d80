using Collections.Decisions.Values;
using Collections.Persistence.History;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Deployments;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using Collections.Strategies.Planning;
using Collections.Strategies.Tracing;

namespace Collections.Server.Histories;

/// <summary>Histories of accounts: every version of the database is planned once, so that paths have names again.</summary>
internal static class HistoryReader
{
    public static CaseHistory Open(SqliteDatabase database)
    {
        var workplace = Workplace.Open(database);
        var facts = workplace.Facts();
        var planner = new StrategyPlanner(facts, workplace.Pool, ActivityCatalog.Registry) { Services = workplace.ServicesOf, WereChecked = true };
        var plans = new SortedDictionary<long, HistoryPlan>();
        foreach (var version in workplace.ActiveVersions())
        {
            if (Planned(planner, version, facts, workplace) is { } plan) plans.Add(version.Id, plan);
        }
        return new CaseHistory(database, plans, Parameters(facts));
    }

    /// <summary>Null where a version cannot be planned any more: its cases are shown without their steps.</summary>
    private static HistoryPlan? Planned(StrategyPlanner planner, StoredVersion version, StrategyFacts facts, Workplace workplace)
    {
        var planned = VersionPlans.Of(planner, version);
        if (planned.Plan is not { } plan || VersionPlans.Drift(plan, version) is not null) return null;
        var decisions = TracedStrategy.Of(version.Package, facts, workplace).Decisions;
        return new HistoryPlan(plan, DecisionReads.Of(planned, decisions)) { Calendars = CalendarReads.Of(planned, decisions) };
    }

    private static SortedDictionary<string, FeelValue> Parameters(StrategyFacts facts)
    {
        var parameters = new SortedDictionary<string, FeelValue>(StringComparer.Ordinal);
        foreach (var parameter in facts.Parameters) parameters[parameter.Name] = ParameterValue.Of(parameter);
        return parameters;
    }
}
