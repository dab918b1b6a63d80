using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Soundness;

/// <summary>Which process each call of a document leads to: one of the same file, else one that is deployed beside it.</summary>
internal sealed class CalledProcesses
{
    private readonly Dictionary<CallActivity, BpmnProcess> called = [];
    private readonly Dictionary<BpmnProcess, List<CallActivity>> callers = [];
    private readonly Dictionary<(string Id, int? Version), BpmnProcess?> elsewhere = [];
    private readonly List<BpmnProcess> inOrder = [];
    private readonly HashSet<BpmnProcess> seen = [];
    private readonly BpmnValidationOptions options;

    public CalledProcesses(ValidationContext context)
    {
        options = context.Options;
        foreach (var process in context.Definitions.Processes) Visit(process, context.Definitions);
    }

    /// <summary>Every process, those elsewhere included, each after those that it calls, but where they call in a circle.</summary>
    public IReadOnlyList<BpmnProcess> InOrder => inOrder;

    /// <summary>What a call leads to; null where it is not known.</summary>
    public BpmnProcess? Of(CallActivity call) => called.GetValueOrDefault(call);

    /// <summary>The calls that lead to a process.</summary>
    public IReadOnlyList<CallActivity> CallersOf(BpmnProcess process) => callers.TryGetValue(process, out var known) ? known : [];

    /// <summary>A container and all within it, outer before inner.</summary>
    public static IEnumerable<IFlowContainer> Within(IFlowContainer container) => container.Nodes.OfType<SubProcess>().SelectMany(Within).Prepend(container);

    private void Visit(BpmnProcess process, BpmnDefinitions file)
    {
        if (!seen.Add(process)) return;
        foreach (var call in Within(process).SelectMany(container => container.Nodes.OfType<CallActivity>()))
        {
            if (call.CalledElement is not { Length: > 0 } id || (file.FindProcess(id) ?? Elsewhere(id, call.CalledVersion)) is not { } found) continue;
            called.Add(call, found);
            if (!callers.TryGetValue(found, out var known)) callers.Add(found, known = []);
            known.Add(call);
            Visit(found, found.Definitions ?? file);
        }
        inOrder.Add(process);
    }

    private BpmnProcess? Elsewhere(string id, int? version)
    {
        if (!elsewhere.TryGetValue((id, version), out var found)) elsewhere[(id, version)] = found = options.CalledElsewhere?.Invoke(id, version);
        return found;
    }
}
