using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Dmn;

/// <summary>A business knowledge model, decision service or boxed function as a FEEL function.</summary>
internal sealed class ModelFunction(IReadOnlyList<FormalParameter> parameters, Func<FeelValue[], FeelValue> body) : CallableFunction(parameters)
{
    public override FeelValue Invoke(ScalarEvaluator evaluator, FeelValue[] arguments, int position) => body(arguments);
}
