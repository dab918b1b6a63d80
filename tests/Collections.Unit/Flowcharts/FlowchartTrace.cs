using Collections.Bpmn.Elsa;
using Collections.Decisions.Values;
using Collections.Engine.Flowcharts;
using Collections.Strategies.Tracing;

namespace Collections.Unit.Flowcharts;

/// <summary>One case of a definition, walked through on a virtual clock.</summary>
internal static class FlowchartTrace
{
    public static IReadOnlyList<TraceLine> Run(WorkflowDefinition definition, FlowchartMode? mode = FlowchartMode.Counter, IEnumerable<WorkflowDefinition>? others = null, params (int AfterSeconds, string Event)[] events) =>
        TraceRunner.Trace(new TraceRequest(definition)
        {
            Mode = mode,
            DefinitionCalled = id => others?.FirstOrDefault(other => other.DefinitionId == id),
            Events = [.. events.Select(sent => new TraceEvent(sent.AfterSeconds * 1_000, sent.Event, new Dictionary<string, FeelValue>()))],
        });

    /// <summary>The lines that were written, in order, and where it ended: closed, open, or the code of the first error.</summary>
    public static string Of(WorkflowDefinition definition, FlowchartMode? mode = FlowchartMode.Counter, IEnumerable<WorkflowDefinition>? others = null, params (int AfterSeconds, string Event)[] events)
    {
        var lines = Run(definition, mode, others, events);
        var written = lines.Where(line => line.Type == TraceLine.Written).Select(line => line.Text);
        var end = lines.FirstOrDefault(line => line.Type == TraceLine.Error)?.Code ?? (lines.Any(line => line.Type == "end") ? "closed" : "open");
        return string.Join(" ", written.Append(end));
    }
}
