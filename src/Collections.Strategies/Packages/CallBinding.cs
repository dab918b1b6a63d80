using Collections.Bpmn;
using Collections.Bpmn.Elsa;
using Collections.Bpmn.Model;
using Collections.Engine.Flowcharts;

namespace Collections.Strategies.Packages;

/// <summary>
/// Binds the calls of a strategy to versions when it is deployed: the processes or definitions that it calls, and those that
/// they call, are copied into its package with their decisions and templates. A version so runs what it was deployed with, whatever
/// becomes of the strategies that it calls.
/// </summary>
/// <param name="find">The deployed package whose executable process has the id: of the version, or the published one.</param>
/// <param name="findDefinition">The deployed package whose workflow definition has the id; null where there are none.</param>
public sealed class CallBinding(Func<string, int?, StrategyPackage?> find, Func<string, StrategyPackage?>? findDefinition = null)
{
    private const int MostCalls = 100;
    private const string Drawing = ".bpmn";
    private const string Definition = ".json";

    /// <summary>The package with everything that it calls. What is not found stays away: the plan says so at the call.</summary>
    public StrategyPackage Bind(StrategyPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var bound = package;
        for (var round = 0; round < MostCalls; round++)
        {
            if (Found(bound).FirstOrDefault() is not ({ } file, { } callee)) return bound;
            bound = With(bound, file, callee);
        }
        return bound;
    }

    /// <summary>The files that calls lead to, and the packages that have them.</summary>
    private IEnumerable<(string File, StrategyPackage Package)> Found(StrategyPackage package)
    {
        foreach (var (id, version) in MissingProcesses(package))
        {
            if (find(id, version) is { } callee) yield return (StrategyPackage.CallFile(id, version), callee);
        }
        foreach (var id in MissingDefinitions(package))
        {
            if (findDefinition?.Invoke(id) is { Workflow: not null } callee) yield return ($"{id}{Definition}", callee);
        }
    }

    /// <summary>Calls and frames that lead out of the package. A call that names a version is answered by the file of that version alone.</summary>
    private static IEnumerable<(string Id, int? Version)> MissingProcesses(StrategyPackage package)
    {
        var called = package.Calls.Where(file => file.Key.EndsWith(Drawing, StringComparison.Ordinal)).ToDictionary(file => file.Key, file => Read(file.Value));
        var unversioned = called.Where(file => !file.Key.Contains('@', StringComparison.Ordinal)).Select(file => file.Value).Append(Read(package.Bpmn)).ToList();
        return called.Values.Append(Read(package.Bpmn)).OfType<BpmnDefinitions>().SelectMany(drawing => drawing.Processes.SelectMany(NamedBy).Where(named =>
            named.Id.Length > 0 && drawing.FindProcess(named.Id) is null
            && (named.Version is null ? unversioned.All(other => other?.FindProcess(named.Id) is null) : !called.ContainsKey(StrategyPackage.CallFile(named.Id, named.Version)))));
    }

    /// <summary>Ids of definitions that are run and do not lie in the package.</summary>
    private static IEnumerable<string> MissingDefinitions(StrategyPackage package)
    {
        var definitions = Texts(package, Definition).Append(package.Workflow ?? "").Select(text => ElsaReader.Read(text, StrategyPackage.WorkflowFile).Definition).OfType<WorkflowDefinition>().ToList();
        return definitions.SelectMany(CalledDefinitions.Of)
            .Where(id => !package.Calls.ContainsKey($"{id}{Definition}") && definitions.TrueForAll(definition => definition.DefinitionId != id));
    }

    private static IEnumerable<string> Texts(StrategyPackage package, string ending) =>
        package.Calls.Where(file => file.Key.EndsWith(ending, StringComparison.Ordinal)).Select(file => file.Value);

    private static BpmnDefinitions? Read(string text) => BpmnReader.Read(text, StrategyPackage.BpmnFile).Definitions;

    private static IEnumerable<(string Id, int? Version)> NamedBy(BpmnProcess process) =>
        CallsIn(process.Nodes).Select(call => (call.CalledElement ?? "", call.CalledVersion)).Append((process.Frame?.Of ?? "", null));

    private static IEnumerable<CallActivity> CallsIn(IEnumerable<FlowNode> nodes) =>
        nodes.SelectMany(node => node switch
        {
            CallActivity call => [call],
            SubProcess inner => CallsIn(inner.Nodes),
            _ => [],
        });

    /// <summary>Files that the package has itself stay its own.</summary>
    private static StrategyPackage With(StrategyPackage package, string file, StrategyPackage callee) => package with
    {
        Calls = Joined(package.Calls, callee.Calls.Append(new(file, callee.Source))),
        Decisions = Joined(package.Decisions, callee.Decisions),
        Templates = Joined(package.Templates, callee.Templates),
    };

    private static SortedDictionary<string, string> Joined(IReadOnlyDictionary<string, string> own, IEnumerable<KeyValuePair<string, string>> added)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, text) in own) all.Add(file, text);
        foreach (var (file, text) in added) all.TryAdd(file, text);
        return all;
    }
}
