using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Evaluation;

/// <summary>The scalar reference: evaluates a tree over one set of values. It never throws.</summary>
public static class FeelEvaluator
{
    /// <summary>Evaluates an expression with the entries of a context as its names.</summary>
    public static EvaluationResult Evaluate(FeelExpression tree, ContextValue? variables = null, EvaluationClock? clock = null) =>
        Evaluate(tree, new ContextScope(variables ?? ContextValue.Empty, null), new EvaluationContext(clock));

    /// <summary>Evaluates an expression in a scope.</summary>
    public static EvaluationResult Evaluate(FeelExpression tree, FeelScope scope, EvaluationContext context)
    {
        var value = Value(tree, scope, context);
        return new(value, [.. context.Errors]);
    }

    /// <summary>Whether the input passes unary tests: true, false, or null where a test could not be decided.</summary>
    public static EvaluationResult Test(UnaryTests tests, FeelValue input, FeelScope scope, EvaluationContext context)
    {
        var value = Guarded(context, () => FeelValue.Of(new ScalarEvaluator(context).Passes(tests, input, scope)));
        return new(value, [.. context.Errors]);
    }

    internal static FeelValue Value(FeelExpression tree, FeelScope scope, EvaluationContext context)
    {
        try
        {
            return new ScalarEvaluator(context).Evaluate(tree, scope);
        }
        catch (EvaluationStoppedException stop)
        {
            return context.Report(stop.Code, stop.Message, tree.Position);
        }
    }

    internal static FeelValue Guarded(EvaluationContext context, Func<FeelValue> evaluate)
    {
        try
        {
            return evaluate();
        }
        catch (EvaluationStoppedException stop)
        {
            return context.Report(stop.Code, stop.Message, 0);
        }
    }
}
