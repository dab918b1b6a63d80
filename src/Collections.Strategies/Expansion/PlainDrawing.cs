using Collections.Bpmn;
using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Editing;
using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Strategies.Packages;

namespace Collections.Strategies.Expansion;

/// <summary>
/// A strategy's drawing with each of its boxes drawn as the steps that it stands for: a file that any tool of BPMN opens, and that
/// runs to the same state. The steps stand in rows below all else.
/// </summary>
public static class PlainDrawing
{
    private const double Width = 100, Height = 80, Gap = 60, Step = 170, Row = 170, Apart = 20;
    private const int InARow = 5;

    /// <summary>The file; null where the drawing cannot be read or a box cannot become steps.</summary>
    public static (string? Text, IReadOnlyList<ValidationFinding> Findings) Of(StrategyPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var read = BpmnReader.Read(package.Bpmn, StrategyPackage.BpmnFile);
        if (read.Definitions is not { } drawn) return (null, read.Findings);
        var expansion = StrategyExpansion.Of(drawn, package);
        var problems = expansion.Findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => new ValidationFinding(finding.Rule, finding.Severity, finding.ElementId, finding.Message, default)).ToList();
        if (problems.Count > 0) return (null, problems);
        var laid = BpmnEditor.Apply(expansion.Definitions, [.. Layout(expansion)]);
        return (laid.Definitions is { } plain ? BpmnWriter.Write(plain) : null, laid.Findings);
    }

    /// <summary>The lowest edge of what is drawn; 0 where nothing is.</summary>
    internal static double Bottom(BpmnDefinitions drawing) =>
        drawing.Diagrams.SelectMany(diagram => diagram.Shapes).Select(shape => shape.Bounds is { } bounds ? bounds.Y + bounds.Height : 0).DefaultIfEmpty(0).Max();

    private static IEnumerable<BpmnEdit> Layout(StrategyExpansion expansion)
    {
        var plain = expansion.Definitions;
        var top = Bottom(plain) + Gap;
        foreach (var box in expansion.Boxes.GroupBy(step => step.Value, step => step.Key))
        {
            if (plain.FindShape(box.Key)?.Bounds is not { } shape) continue;
            var steps = box.Where(id => Node(plain, id) is not null && plain.FindShape(id) is null).ToList();
            if (steps.Count == 0) continue;
            foreach (var edit in steps.SelectMany((id, i) => Lay(plain, id, shape, shape.X + shape.Width + (i % InARow * Step), top + Gap + (i / InARow * Row)))) yield return edit;
            top += Gap + ((steps.Count + InARow - 1) / InARow * Row);
        }
    }

    /// <summary>The step, the way to it along its left, the way back along its right, and its own way round.</summary>
    private static IEnumerable<BpmnEdit> Lay(BpmnDefinitions plain, string id, Bounds box, double x, double y)
    {
        var (trunk, foot, middle) = (box.X + (box.Width / 2), box.Y + box.Height, x + (Width / 2));
        yield return new SetBounds(id, new Bounds(x, y, Width, Height));
        foreach (var flow in Node(plain, id)!.Outgoing.Concat(Node(plain, id)!.Incoming).Distinct())
        {
            if (flow.SourceRef == flow.TargetRef)
                yield return new SetWaypoints(flow.Id, [new(x + Width, y + (Height / 2)), new(x + Width + Apart, y + (Height / 2)), new(x + Width + Apart, y + Height + Apart), new(middle, y + Height + Apart), new(middle, y + Height)]);
            else if (flow.TargetRef == id)
                yield return new SetWaypoints(flow.Id, [new(trunk, foot), new(trunk, y - Apart), new(middle - Apart, y - Apart), new(middle - Apart, y)]);
            else
                yield return new SetWaypoints(flow.Id, [new(middle + Apart, y), new(middle + Apart, y - Apart - Apart), new(trunk + Apart, y - Apart - Apart), new(trunk + Apart, foot)]);
        }
    }

    private static FlowNode? Node(BpmnDefinitions plain, string id) => plain.Processes.SelectMany(process => All(process)).FirstOrDefault(node => node.Id == id);

    private static IEnumerable<FlowNode> All(IFlowContainer container) => container.Nodes.SelectMany(node => node is SubProcess inner ? All(inner).Prepend(node) : [node]);
}
