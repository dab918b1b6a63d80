using Collections.Bpmn.Model;
using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>Makes the operator of a repeated activity from its loop characteristics.</summary>
internal static class LoopOperators
{
    public static NodeOperator Create(Bpmn.Model.Activity drawn, PlanNode node, PlanNode body, PlanDraft draft)
    {
        node.Loop = drawn.LoopCharacteristics switch
        {
            StandardLoopCharacteristics standard => Standard(standard, node, body, draft),
            MultiInstanceLoopCharacteristics many => Many(many, drawn, node, body, draft),
            _ => null,
        };
        return node.Loop is { } loop ? new LoopOperator(loop) : new PassOperator();
    }

    /// <summary>The names that loops of the process fill: none where nothing is repeated.</summary>
    public static IReadOnlyList<string> NamesOf(DrawnProcess drawn)
    {
        var items = drawn.Nodes.Where(node => node.IsBody)
            .Select(node => ItemOf(((Bpmn.Model.Activity)node.Node).LoopCharacteristics))
            .OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return drawn.Nodes.Any(node => node.IsBody) ? [.. LoopNames.Counts, .. items.Except(LoopNames.Counts)] : [];
    }

    private static string? ItemOf(LoopCharacteristics? loop) => loop is MultiInstanceLoopCharacteristics { InputDataItem: { Length: > 0 } item } ? item : null;

    private static PlanLoop? Standard(StandardLoopCharacteristics loop, PlanNode node, PlanNode body, PlanDraft draft)
    {
        if (string.IsNullOrWhiteSpace(loop.LoopCondition?.Text) && loop.LoopMaximum is null)
        {
            draft.Find("loop-endless", node.ElementId, $"'{node.ElementId}': a condition or a maximum was expected for the loop, found neither. It would never end.");
            return null;
        }
        return new PlanLoop
        {
            Body = body.Ordinal,
            IsMultiInstance = false,
            IsSequential = true,
            TestsBefore = loop.TestBefore,
            Maximum = loop.LoopMaximum,
            Condition = Compile(loop.LoopCondition, node, "loop condition", draft, isCondition: true),
        };
    }

    private static PlanLoop? Many(MultiInstanceLoopCharacteristics loop, Bpmn.Model.Activity drawn, PlanNode node, PlanNode body, PlanDraft draft)
    {
        var collection = Data(loop.LoopDataInputRef, drawn);
        if (loop.LoopCardinality is null && collection is null)
        {
            draft.Find("loop-count", node.ElementId, $"'{node.ElementId}': a number of instances (loopCardinality) or a list (loopDataInputRef) was expected, found neither.");
            return null;
        }
        if (loop.Behavior == MultiInstanceBehavior.Complex) OperatorRegistry.Refuse(node, draft, "a multi-instance activity with complex behavior");
        var output = Data(loop.LoopDataOutputRef, drawn);
        return new PlanLoop
        {
            Body = body.Ordinal,
            IsMultiInstance = true,
            IsSequential = loop.IsSequential,
            Cardinality = Compile(loop.LoopCardinality, node, "number of instances", draft),
            Collection = loop.LoopCardinality is null && collection is not null ? draft.Compile(collection, node, "list of items") : null,
            Completion = Compile(loop.CompletionCondition, node, "completion condition", draft, isCondition: true),
            ThrowsAtEnd = loop.Behavior is MultiInstanceBehavior.None or MultiInstanceBehavior.One && loop.BehaviorEvent is { } thrown ? EventOperators.Thrown(thrown, draft) : null,
            ThrowsOnce = loop.Behavior == MultiInstanceBehavior.One,
            ItemColumn = ItemOf(loop) is { } item ? draft.Schema.IndexOf(item) : -1,
            Output = output is null || loop.OutputDataItem is null ? null : draft.Compile(loop.OutputDataItem, node, "output item"),
            OutputSlot = output is null || loop.OutputDataItem is null ? -1 : draft.Writes(output, ColumnType.Any, 0, node.ElementId),
        };
    }

    private static CompiledExpression? Compile(ConditionExpression? written, PlanNode node, string place, PlanDraft draft, bool isCondition = false)
    {
        if (written is null || string.IsNullOrWhiteSpace(written.Text)) return null;
        return draft.Parse(FeelText.Of(written.Text), node.ElementId, place) is { } tree ? draft.Compile(tree, node.ElementId, place, isCondition) : null;
    }

    /// <summary>A reference to data is the name of the variable that holds it: of the data object or property of that id, else the id itself.</summary>
    private static string? Data(string? reference, Bpmn.Model.Activity drawn)
    {
        if (string.IsNullOrWhiteSpace(reference)) return null;
        for (IFlowContainer? container = drawn.Container; container is not null; container = container.Parent)
        {
            if (container.DataObjects.FirstOrDefault(data => data.Id == reference)?.Name is { Length: > 0 } name) return name;
            if (container.Properties.FirstOrDefault(property => property.Id == reference)?.Name is { Length: > 0 } property) return property;
        }
        return reference;
    }
}
