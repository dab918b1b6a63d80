using Collections.Bpmn.Model;
using Collections.Decisions.Kernels;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>Makes the operator of a call activity from what it hands in and out.</summary>
internal static class CallOperators
{
    public static NodeOperator Create(CallActivity call, PlanNode node, PlanDraft draft)
    {
        if (!call.HasOwnVariables) return new SubProcessOperator();
        if (call.LoopCharacteristics is MultiInstanceLoopCharacteristics { IsSequential: false })
            draft.Find("call-parallel", node.ElementId, $"'{node.ElementId}': a call with variables of its own was expected to be done one after the other, found parallel instances, which would share them. Make the instances sequential.");
        var inside = DrawnNode.WithoutBody(node.ElementId) + PlanDraft.InsideOfCall;
        return new CallOperator(
            inside,
            [.. call.Inputs.Select(input => Assign(input, node.ElementId, inside, node, draft)).OfType<(int, CompiledExpression)>()],
            [.. call.Outputs.Select(output => Assign(output, inside, node.ElementId, node, draft)).OfType<(int, CompiledExpression)>()]);
    }

    /// <summary>The value as one side knows it, for a variable of the other.</summary>
    private static (int Slot, CompiledExpression Value)? Assign(CallMapping mapping, string from, string to, PlanNode node, PlanDraft draft)
    {
        if (string.IsNullOrWhiteSpace(mapping.Name) || string.IsNullOrWhiteSpace(mapping.Expression))
        {
            draft.Find("call-mapping", node.ElementId, $"'{node.ElementId}': a name and a value in FEEL were expected of what is handed over, found name '{mapping.Name}' and value '{mapping.Expression}'.");
            return null;
        }
        return draft.Compile(FeelText.Of(mapping.Expression), from, $"what is handed over, {mapping.Name}") is { } value ? (draft.Writes(mapping.Name, value, to), value) : null;
    }
}
