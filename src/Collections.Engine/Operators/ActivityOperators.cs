using Collections.Bpmn.Model;
using Collections.Engine.Activities;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>Makes the operator of a task, or of an event that sends a message, from its binding.</summary>
internal static class ActivityOperators
{
    public static NodeOperator Create(FlowNode task, PlanNode node, PlanDraft draft)
    {
        if (task.Binding is not { } binding)
        {
            if (!draft.Setting.IsTrace) draft.Find("binding-missing", task.Id, $"{task.ElementName} '{task.Id}': an activity was expected (elsa:activityBinding), found none. Say what the step does.");
            return new PassOperator();
        }
        return Create(binding, node, draft);
    }

    /// <summary>The operator of a step from what it is bound to.</summary>
    public static NodeOperator Create(ActivityBinding binding, PlanNode node, PlanDraft draft)
    {
        if (draft.Setting.Activities.Create(binding.ActivityType) is not { } activity)
        {
            if (!draft.Setting.IsTrace) draft.Find("activity-unknown", node.ElementId, $"'{node.Name}': the activity type '{binding.ActivityType}' is not known here; known are {string.Join(", ", draft.Setting.Activities.Descriptors.Keys)}.");
            return new PassOperator();
        }
        BindInputs(activity, binding, node, draft);
        activity.Bind(new BindingContext(draft, node));
        var outcomes = activity.BoundOutcomes ?? draft.Setting.Activities.Descriptors[binding.ActivityType].Outcomes;
        CheckOutcomes(outcomes, node, draft);
        if (activity is SetActivity { IsSet: true } && draft.Setting.IsTrace) return new FirstOutcomeOperator(draft.Setting.Pool.Add(outcomes[0]));
        return activity is SetActivity { IsSet: true } set ? new SetActivityOperator(set) : new ActivityOperator(activity);
    }

    private static void BindInputs(Activities.Activity activity, ActivityBinding binding, PlanNode node, PlanDraft draft)
    {
        var descriptor = draft.Setting.Activities.Descriptors[binding.ActivityType];
        foreach (var bound in binding.Inputs)
        {
            if (descriptor.Inputs.All(input => input.Name != bound.Name))
                draft.Find("input-unknown", node.ElementId, $"'{node.Name}': {descriptor.TypeName} has no input '{bound.Name}'; it has {string.Join(", ", descriptor.Inputs.Select(input => input.Name))}.");
        }
        foreach (var described in descriptor.Inputs)
            BindInput((Input)described.Property.GetValue(activity)!, described, binding.Find(described.Name), node, draft);
    }

    private static void BindInput(Input input, InputDescriptor described, BoundInput? bound, PlanNode node, PlanDraft draft)
    {
        input.Place = draft.NextInput();
        input.Name = described.Name;
        if (bound is { Kind: BoundInputKind.Feel, ExpressionText: { } feel })
        {
            input.Expression = draft.Compile(feel, node, described.Name);
            input.IsGiven = true;
            return;
        }
        var literal = bound is { Kind: BoundInputKind.Literal or BoundInputKind.Plain or BoundInputKind.Structure } ? bound.ExpressionText : null;
        if (bound is not null && literal is null)
            draft.Find("input-expression", node.ElementId, $"'{node.Name}', input '{described.Name}': a literal or FEEL was expected, found an expression of type '{bound.ExpressionType}'.");
        literal ??= input.IsGiven ? null : described.DefaultValue;
        if (literal is not null && input.TryAccept(literal) is { } problem)
            draft.Find("input-type", node.ElementId, $"'{node.Name}', input '{described.Name}': {problem}.");
        if (described.IsRequired && !input.IsGiven)
            draft.Find("input-missing", node.ElementId, $"'{node.Name}': {described.DisplayName} ('{described.Name}') must be given.");
    }

    /// <summary>An outcome that no flow tests would stop the case.</summary>
    private static void CheckOutcomes(IReadOnlyList<string> outcomes, PlanNode node, PlanDraft draft)
    {
        if (outcomes.Count > 1 && node.Outgoing.Count == 1 && node.Outgoing[0].TestsOutcome)
            draft.Findings.Add(new PlanFinding("outcome-unwired", node.ElementId, $"'{node.Name}': its outcomes are {string.Join(", ", outcomes)}, and only one is wired.", IsError: false));
    }
}
