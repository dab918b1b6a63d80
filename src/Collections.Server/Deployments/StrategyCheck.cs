using Collections.Bpmn.Validation;
using Collections.Domain.Calendars;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;
using Collections.Strategies.Expansion;
using Collections.Strategies.Packages;
using Collections.Strategies.Planning;

namespace Collections.Server.Deployments;

/// <summary>What the database has to say of a strategy that may never have been saved: its facts, its parameters, and the versions that a call finds.</summary>
internal sealed class StrategyCheck(SqliteDatabase database)
{
    /// <summary>The plan of a package with all findings.</summary>
    public StrategyPlan Plan(StrategyPackage package)
    {
        using var context = database.OpenContext();
        return Planner().Plan(new DeployedCalls(context, []).Binding.Bind(package));
    }

    /// <summary>Which variables exist where in a package; its tables are not proved for it.</summary>
    public NamesThere Names(StrategyPackage package)
    {
        using var context = database.OpenContext();
        return NamesThere.Of(Planner(wereChecked: true).Plan(new DeployedCalls(context, []).Binding.Bind(package)).Names);
    }

    /// <summary>The drawing of a package with its frame and each of its boxes drawn as steps.</summary>
    public (string? Text, IReadOnlyList<ValidationFinding> Findings) Plain(StrategyPackage package)
    {
        using var context = database.OpenContext();
        return PlainDrawing.Of(new DeployedCalls(context, []).Binding.Bind(package));
    }

    /// <summary>Plans against the facts that the database has now.</summary>
    public StrategyPlanner Planner(bool wereChecked = false)
    {
        var workplace = Workplace.Open(database);
        return new StrategyPlanner(workplace.FactsFor(WorkflowsFolder.Find()), workplace.Pool, ActivityCatalog.Registry)
        {
            Services = workplace.ServicesOf,
            FurtherChecks = ActivityCatalog.TemplateFindings,
            WereChecked = wereChecked,
            Calendars = [.. workplace.Terms.Others.Select(calendar => calendar.Name).Append(CalendarSet.DefaultName)],
        };
    }
}
