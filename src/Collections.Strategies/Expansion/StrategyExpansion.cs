using Collections.Bpmn.Editing;
using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Engine.Planning;
using Collections.Strategies.Checking;
using Collections.Strategies.Packages;
using Collections.Strategies.Planning;

namespace Collections.Strategies.Expansion;

/// <summary>
/// A drawing whose frame is drawn, and whose boxes that stand for several steps have become those steps. It is what is validated,
/// planned and run; the drawing stays as it is. The same drawing always gives the same steps with the same ids, <c>box.word</c>.
/// </summary>
public sealed class StrategyExpansion
{
    /// <summary>What makes steps of boxes, a line for each kind of box; they work side by side, on the drawing with its frame.</summary>
    private static readonly Func<BpmnDefinitions, StrategyPackage, BoxExpansion>[] Kinds = [CalendarExpansion.Of, WhileExpansion.Of];

    private readonly BpmnDefinitions drawn;
    private readonly Dictionary<string, string> boxes = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, SourceLocation>> places;

    private StrategyExpansion(BpmnDefinitions drawn)
    {
        (this.drawn, Definitions) = (drawn, drawn);
        places = new(() => ElementPlaces.Of(drawn));
    }

    /// <summary>What runs: the drawing itself where it has no such boxes.</summary>
    public BpmnDefinitions Definitions { get; private set; }

    /// <summary>What is wrong with the frame and the boxes.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>By id of each element that the drawing does not have: the box that it is part of.</summary>
    public IReadOnlyDictionary<string, string> Boxes => boxes;

    /// <summary>The steps of a drawing.</summary>
    /// <param name="drawn">The drawing as it was read.</param>
    /// <param name="package">The strategy: its decisions hold what boxes say.</param>
    public static StrategyExpansion Of(BpmnDefinitions drawn, StrategyPackage package)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        ArgumentNullException.ThrowIfNull(package);
        var findings = new List<Finding>();
        var framed = StrategyPlanner.ProcessOf(drawn) is { } process ? FrameExpansion.Expand(drawn, process, package, findings) : drawn;
        var parts = Kinds.Select(kind => kind(framed, package)).ToList();
        var edits = parts.SelectMany(part => part.Edits).ToList();
        var edited = edits.Count == 0 ? new BpmnEditResult(framed, []) : BpmnEditor.Apply(framed, edits);
        var expansion = new StrategyExpansion(drawn) { Definitions = edited.Definitions ?? framed };
        if (edited.Definitions is not null) foreach (var (step, box) in parts.SelectMany(part => part.Boxes)) expansion.boxes.Add(step, box);
        expansion.Findings = [.. findings, .. parts.SelectMany(part => part.Findings).Concat(edited.Findings).Select(finding => Finding.Of(package, StrategyPackage.BpmnFile, expansion.AsDrawn(finding)))];
        return expansion;
    }

    /// <summary>
    /// The model of a called process, each time a new one, with its boxes as the steps that they stand for: a box is the same wherever
    /// it is called from. Null where the package does not hold the process.
    /// </summary>
    /// <param name="package">The strategy that calls.</param>
    /// <param name="process">Id of the process.</param>
    /// <param name="version">The version that the call names; null = none.</param>
    public static BpmnProcess? FindCalled(StrategyPackage package, string process, int? version)
    {
        ArgumentNullException.ThrowIfNull(package);
        if (package.FindCalled(process, version) is not { Definitions: { } called } found) return null;
        if (package.LeavesCalledBoxes) return found;
        List<BpmnEdit> edits = [.. Kinds.SelectMany(kind => kind(called, package).Edits)];
        return edits.Count == 0 ? found : BpmnEditor.Apply(called, edits).Definitions?.FindProcess(process) ?? found;
    }

    /// <summary>A finding about the steps as one about the drawing: its boxes, its lines.</summary>
    public ValidationFinding AsDrawn(ValidationFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (Definitions == drawn) return finding;
        var id = DrawnId(finding.ElementId);
        return finding with
        {
            ElementId = id,
            Message = InBox(finding.ElementId, finding.Message),
            Path = [.. finding.Path.Select(DrawnId).Distinct()],
            Location = places.Value.GetValueOrDefault(id, drawn.Location),
        };
    }

    /// <summary>A finding of planning about the steps as one about the drawing.</summary>
    public PlanFinding AsDrawn(PlanFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding with { ElementId = DrawnId(finding.ElementId), Message = InBox(finding.ElementId, finding.Message) };
    }

    /// <summary>A finding about the names that steps read as one about the drawing.</summary>
    public Finding AsDrawn(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding with
        {
            ElementId = DrawnId(finding.ElementId),
            Message = InBox(finding.ElementId, finding.Message),
            Path = finding.Path is { } path ? [.. path.Select(DrawnId).Distinct()] : null,
        };
    }

    private string DrawnId(string id) => IsOfFrame(id) ? StrategyPlanner.ProcessOf(drawn)?.Id ?? id : boxes.GetValueOrDefault(id, id);

    private string InBox(string id, string message) =>
        IsOfFrame(id) ? $"Frame, step '{id[FrameExpansion.Prefix.Length..]}': {message}"
        : boxes.TryGetValue(id, out var box) ? $"Box '{box}', step '{id[(box.Length + 1)..]}': {message}"
        : message;

    private bool IsOfFrame(string id) => Definitions != drawn && id.StartsWith(FrameExpansion.Prefix, StringComparison.Ordinal);
}
