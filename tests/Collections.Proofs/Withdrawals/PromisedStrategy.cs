using Collections.Proofs.Offices;
using Collections.Server.Deployments;
using Collections.Server.Hosting;
using Collections.Strategies.Packages;
using Collections.Testing.Bpmn;

namespace Collections.Proofs.Withdrawals;

/// <summary>A strategy in which everybody who is late has promised, for the day on which the case opens: the next night judges.</summary>
internal static class PromisedStrategy
{
    private const string Name = "promised";

    /// <summary>Promises that were judged.</summary>
    public const string CountJudged = "SELECT count(*) FROM promise WHERE state <> 0";

    /// <summary>Publishes it, beside the strategies that the office has.</summary>
    public static Task Deploy(Office office)
    {
        var drawing = BpmnBuilder.Process(Name).Strategy("days past due > 0", precedence: 1, group: Name).StartEvent("start")
            .ServiceTask("watch", node => node.Binding("Collections.PromiseWatch", ("grace", "0")).Feel("due", "today()")).EndEvent("end");
        var package = new StrategyPackage(Name, drawing.ToXml(), new Dictionary<string, string>(), new Dictionary<string, string>(), Name);
        var planned = StrategyFiles.Planner(Workplace.Open(office.Database).FactsFor(Office.Workflows)).Plan(package);
        var plan = planned.Plan ?? throw new InvalidOperationException($"The strategy was expected to be fit to run, found: {string.Join("; ", planned.Findings.Select(finding => finding.Message))}");
        return new Deployer(office.Database, office.Time).Deploy(package, plan, publish: true, "proof");
    }
}
