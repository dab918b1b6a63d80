using Collections.Decisions.Kernels;
using Collections.Bpmn.Model;
using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>Makes the operator of a script task: FEEL whose result is a context, or one value for the named result variable.</summary>
internal static class ScriptOperators
{
    public static NodeOperator Create(ScriptTask task, PlanNode node, PlanDraft draft)
    {
        if (string.IsNullOrWhiteSpace(task.Script)) return new PassOperator();
        if (draft.Parse(task.Script, task.Id, "script") is not { } tree) return new PassOperator();
        if (task.ResultVariable is { Length: > 0 } variable) return new ScriptTaskOperator([Assign(variable, tree, node, draft)]);
        if (tree is ContextExpression context)
            return new ScriptTaskOperator([.. context.Entries.Select(entry => Assign(entry.Name, entry.Value, node, draft))]);
        if (!draft.Setting.IsTrace) draft.Find("script-result", task.Id, $"Script of '{task.Id}': a context such as {{ name: value }} was expected, or a result variable for its one value.");
        return new PassOperator();
    }

    private static (int Slot, CompiledExpression Value) Assign(string name, FeelExpression tree, PlanNode node, PlanDraft draft)
    {
        var compiled = draft.Compile(tree, node.ElementId, $"script, {name}");
        return (draft.Writes(name, compiled, node.ElementId), compiled);
    }
}
