using Collections.Bpmn.Editing;
using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Decisions.Dmn;
using Collections.Domain.Treatments;
using Collections.Strategies.Packages;

namespace Collections.Strategies.Expansion;

/// <summary>Treatment calendars: each word of the grid that nobody has to draw becomes a step that comes back to the box.</summary>
internal static class CalendarExpansion
{
    private const string ActivityType = "Collections.TreatmentCalendar";
    private const string CalendarInput = "calendar";
    private const string DrawnInput = "drawn";

    public static BoxExpansion Of(BpmnDefinitions drawn, StrategyPackage package)
    {
        var boxes = drawn.Processes.SelectMany(process => Boxes(process)).ToList();
        if (boxes.Count == 0) return BoxExpansion.None;
        var models = Models(package);
        var parts = boxes.Select(box => Of(box, models)).ToList();
        return new BoxExpansion(
            [.. parts.SelectMany(part => part.Edits)],
            parts.SelectMany(part => part.Boxes).ToDictionary(StringComparer.Ordinal),
            [.. parts.SelectMany(part => part.Findings)]);
    }

    /// <summary>The grids of all calendars of a drawing, by id of their boxes; those that are wrong left out.</summary>
    public static Dictionary<string, TreatmentGrid> Grids(IFlowContainer drawn, IReadOnlyDictionary<string, DmnModel> models)
    {
        var grids = new Dictionary<string, TreatmentGrid>(StringComparer.Ordinal);
        foreach (var box in Boxes(drawn))
        {
            if (box.Binding!.Find(CalendarInput)?.ExpressionText is { } name && Grid(name, models) is { } grid) grids[box.Id] = grid;
        }
        return grids;
    }

    private static IEnumerable<FlowNode> Boxes(IFlowContainer container) => container.Nodes.SelectMany(node =>
        node.Binding?.ActivityType == ActivityType ? [node] : node is SubProcess inner ? Boxes(inner) : []);

    /// <summary>Files that cannot be read are told of where decisions are checked.</summary>
    private static SortedDictionary<string, DmnModel> Models(StrategyPackage package)
    {
        var models = new SortedDictionary<string, DmnModel>(StringComparer.Ordinal);
        foreach (var (file, content) in package.Decisions)
        {
            using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
            if (DmnModel.Load(stream).Model is { } model) models[Path.GetFileNameWithoutExtension(file)] = model;
        }
        return models;
    }

    /// <summary>A grid that is missing or wrong is told of by the step itself, when it is bound.</summary>
    private static BoxExpansion Of(FlowNode box, SortedDictionary<string, DmnModel> models)
    {
        if (box.Binding!.Find(CalendarInput)?.ExpressionText is not { } name || Grid(name, models) is not { } grid) return BoxExpansion.None;
        var isDrawn = box.Binding.Find(DrawnInput)?.ExpressionText == "true";
        var steps = isDrawn ? CalendarSteps.None : CalendarSteps.Of(box, grid);
        return new BoxExpansion(steps.Edits, steps.Boxes, [.. CalendarPorts.Check(box, grid, isDrawn), .. CalendarSegments.Check(box, grid, models)]);
    }

    private static TreatmentGrid? Grid(string name, IReadOnlyDictionary<string, DmnModel> models)
    {
        var table = DecisionLookup.Find(models, name).Select(found => found.Decision.Logic).OfType<DecisionTable>().FirstOrDefault();
        return table is null ? null : TreatmentGridReader.Read(table.InputTexts, table.OutputNames, table.RuleTexts).Grid;
    }
}
