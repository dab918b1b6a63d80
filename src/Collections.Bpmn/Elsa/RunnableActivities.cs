using Collections.Bpmn.Elsa.Conversion;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Elsa;

/// <summary>What of a definition is kept but cannot run: it is named when the definition is to be published, not before.</summary>
public static class RunnableActivities
{
    private static readonly HashSet<string> Expressions = new(StringComparer.Ordinal)
    {
        ElsaExpression.Literal, ElsaExpression.Object, ElsaExpression.Variable, ElsaExpression.Input, ElsaExpression.Feel,
    };

    private static readonly HashSet<string> Natural = new(StringComparer.Ordinal)
    {
        ActivityTypes.Flowchart, ActivityTypes.Start, ActivityTypes.End, ActivityTypes.Switch, ActivityTypes.Decision, ActivityTypes.Fork, ActivityTypes.Join,
    };

    /// <summary>A finding for each activity of an unknown type, and for each expression in a language that is not evaluated.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="isKnown">Whether an activity type runs here; BPMN elements and Elsa's gateways are known anyway.</param>
    public static IReadOnlyList<ValidationFinding> Check(WorkflowDefinition definition, Func<string, bool> isKnown)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(isKnown);
        return [.. definition.Root.All().SelectMany(activity => Check(activity, isKnown))];
    }

    private static IEnumerable<ValidationFinding> Check(ElsaActivity activity, Func<string, bool> isKnown)
    {
        if (!Natural.Contains(activity.Type) && ActivityTypes.ElementOf(activity.Type) is null && !isKnown(activity.Type))
            yield return Error("elsa-activity-type", activity, $"{activity.Path}: expected an activity that runs here, found '{activity.Type}': take another one");
        foreach (var (place, type) in ExpressionsOf(activity).Where(expression => !Expressions.Contains(expression.Type)))
            yield return Error("elsa-expression-type", activity, $"{activity.Path}.{place}: expected an expression of type {string.Join(", ", Expressions.Order(StringComparer.Ordinal))}, found '{type}': write it in FEEL");
    }

    private static IEnumerable<(string Place, string Type)> ExpressionsOf(ElsaActivity activity)
    {
        foreach (var input in activity.Inputs)
        {
            if (input.Expression is { } expression) yield return (input.Name, expression.Type);
        }
        foreach (var one in activity.Json.List(ContainerPorts.Cases).OfType<System.Text.Json.Nodes.JsonObject>())
        {
            if (ElsaExpression.Of(one.Member("condition")) is { } condition) yield return ($"cases['{one.Text("label")}']", condition.Type);
        }
        foreach (var entry in activity.CustomProperties?.Object(RootWriter.Bpmn) is { } bpmn ? FlowEntry.Read(bpmn) : [])
        {
            if (entry.Condition is { } condition) yield return ($"sequenceFlows['{entry.Id}']", condition.Type);
        }
    }

    private static ValidationFinding Error(string rule, ElsaActivity activity, string message) => new(rule, FindingSeverity.Error, activity.Id, message, default);
}
