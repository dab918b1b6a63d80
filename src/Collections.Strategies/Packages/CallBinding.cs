using Collections.Bpmn;
using Collections.Bpmn.Model;

namespace Collections.Strategies.Packages;

/// <summary>
/// Binds the calls of a strategy to versions when it is deployed: the processes that it calls, and those that they call,
/// are copied into its package with their decisions and templates. A version so runs what it was deployed with, whatever
/// becomes of the strategies that it calls.
/// </summary>
/// <param name="find">The deployed package whose executable process has the id: of the version, or the published one.</param>
public sealed class CallBinding(Func<string, int?, StrategyPackage?> find)
{
    private const int MostCalls = 100;

    /// <summary>The package with everything that it calls. What is not found stays away: the plan says so at the call.</summary>
    public StrategyPackage Bind(StrategyPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var bound = package;
        for (var round = 0; round < MostCalls; round++)
        {
            if (Missing(bound).Select(call => Found(call)).FirstOrDefault(found => found.Package is not null) is not ({ } process, { } callee)) return bound;
            bound = With(bound, process, callee);
        }
        return bound;
    }

    private (string? Process, StrategyPackage? Package) Found(CallActivity call) => (call.CalledElement, find(call.CalledElement!, call.CalledVersion));

    /// <summary>Calls that lead out of the package.</summary>
    private static IEnumerable<CallActivity> Missing(StrategyPackage package)
    {
        var drawings = package.Calls.Values.Prepend(package.Bpmn).Select(text => BpmnReader.Read(text, StrategyPackage.BpmnFile).Definitions).OfType<BpmnDefinitions>().ToList();
        return drawings.SelectMany(drawing => drawing.Processes).SelectMany(process => CallsIn(process.Nodes))
            .Where(call => call.CalledElement is { Length: > 0 } id && drawings.All(drawing => drawing.FindProcess(id) is null));
    }

    private static IEnumerable<CallActivity> CallsIn(IEnumerable<FlowNode> nodes) =>
        nodes.SelectMany(node => node switch
        {
            CallActivity call => [call],
            SubProcess inner => CallsIn(inner.Nodes),
            _ => [],
        });

    /// <summary>Files that the package has itself stay its own.</summary>
    private static StrategyPackage With(StrategyPackage package, string process, StrategyPackage callee) => package with
    {
        Calls = Joined(package.Calls, callee.Calls.Append(new($"{process}.bpmn", callee.Bpmn))),
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
