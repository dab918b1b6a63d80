using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Evaluation;

/// <summary>A function with parameters and a body: of FEEL, or of a decision model.</summary>
internal abstract class CallableFunction(IReadOnlyList<FormalParameter> parameters) : FunctionValue
{
    public IReadOnlyList<FormalParameter> Parameters { get; } = parameters;

    public override string Description => $"function({string.Join(", ", Parameters.Select(parameter => parameter.Name))})";

    public abstract FeelValue Invoke(ScalarEvaluator evaluator, FeelValue[] arguments, int position);

    public int PlaceOf(string name)
    {
        for (var i = 0; i < Parameters.Count; i++)
        {
            if (Parameters[i].Name == name) return i;
        }
        return -1;
    }
}

/// <summary>A function definition with the scope in which it was written.</summary>
internal sealed class DefinedFunction(FunctionDefinitionExpression definition, FeelScope closure)
    : CallableFunction(definition.Parameters)
{
    public override FeelValue Invoke(ScalarEvaluator evaluator, FeelValue[] arguments, int position)
    {
        if (definition.External)
            return evaluator.Report("external-function", "External functions cannot be called.", position);
        var scope = new NamesScope(closure);
        for (var i = 0; i < arguments.Length; i++) scope.Bind(Parameters[i].Name, arguments[i]);
        return evaluator.Evaluate(definition.Body, scope);
    }
}
