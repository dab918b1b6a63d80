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
            if (Missing(bound).Select(call => (Call: call, Callee: find(call.CalledElement!, call.CalledVersion))).FirstOrDefault(found => found.Callee is not null) is not ({ } call, { } callee)) return bound;
            bound = With(bound, call, callee);
        }
        return bound;
    }

    /// <summary>Calls that lead out of the package. One that names a version is answered by the file of that version alone.</summary>
    private static IEnumerable<CallActivity> Missing(StrategyPackage package)
    {
        var called = package.Calls.ToDictionary(file => file.Key, file => Read(file.Value));
        var unversioned = called.Where(file => !file.Key.Contains('@', StringComparison.Ordinal)).Select(file => file.Value).Append(Read(package.Bpmn)).ToList();
        return called.Values.Append(Read(package.Bpmn)).OfType<BpmnDefinitions>().SelectMany(drawing => drawing.Processes.SelectMany(process => CallsIn(process.Nodes)).Where(call =>
            call.CalledElement is { Length: > 0 } id && drawing.FindProcess(id) is null
            && (call.CalledVersion is null ? unversioned.All(other => other?.FindProcess(id) is null) : !called.ContainsKey(StrategyPackage.CallFile(id, call.CalledVersion)))));
    }

    private static BpmnDefinitions? Read(string text) => BpmnReader.Read(text, StrategyPackage.BpmnFile).Definitions;

    private static IEnumerable<CallActivity> CallsIn(IEnumerable<FlowNode> nodes) =>
        nodes.SelectMany(node => node switch
        {
            CallActivity call => [call],
            SubProcess inner => CallsIn(inner.Nodes),
            _ => [],
        });

    /// <summary>Files that the package has itself stay its own.</summary>
    private static StrategyPackage With(StrategyPackage package, CallActivity call, StrategyPackage callee) => package with
    {
        Calls = Joined(package.Calls, callee.Calls.Append(new(StrategyPackage.CallFile(call.CalledElement!, call.CalledVersion), callee.Bpmn))),
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
