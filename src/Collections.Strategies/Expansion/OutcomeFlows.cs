using Collections.Bpmn.Model;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Strategies.Expansion;

/// <summary>Which flow asks for which outcome.</summary>
internal static class OutcomeFlows
{
    private const string Outcome = "outcome";

    /// <summary>Whether a flow is taken with an outcome; where it asks for more than that, whether it names it.</summary>
    public static bool Takes(SequenceFlow flow, string outcome)
    {
        if (flow.Condition is not { } condition || Read(condition) is not { } tree) return false;
        if (tree.Names.Any(name => name != Outcome)) return condition.Text.Contains($"\"{outcome}\"", StringComparison.Ordinal);
        return Holds(tree, outcome);
    }

    /// <summary>Whether a flow asks for the outcome and for nothing else, and is taken with this one.</summary>
    public static bool TakesAlone(SequenceFlow flow, string outcome) =>
        flow.Condition is { } condition && Read(condition) is { } tree && tree.Names.All(name => name == Outcome) && Holds(tree, outcome);

    /// <summary>Whether a flow asks for the outcome.</summary>
    public static bool Asks(SequenceFlow flow) => flow.Condition is { } condition && Read(condition) is { } tree && tree.Names.Contains(Outcome);

    private static FeelExpression? Read(ConditionExpression condition) => FeelParser.Parse(condition.Text.TrimStart('=', ' '), [Outcome]).Tree;

    private static bool Holds(FeelExpression tree, string outcome) =>
        FeelEvaluator.Evaluate(tree, new ContextValue([new(Outcome, FeelValue.Of(outcome))])).Value is BooleanValue { Value: true };
}
