using Collections.Decisions.Kernels;
using Collections.Decisions.Values;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary><c>Elsa.Fault</c>: the step stands with an incident of its code and message, and a person decides.</summary>
/// <param name="code">The code; null: <see cref="Unnamed"/>.</param>
/// <param name="message">The message; null: none.</param>
public sealed class FaultOperator(CompiledExpression? code, CompiledExpression? message) : NodeOperator
{
    /// <summary>Code of a fault that has none.</summary>
    public const string Unnamed = "FAULT";

    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens)
        {
            var row = execution.Tokens.Row[token];
            execution.Raise(token, Text(execution, code, row) ?? Unnamed, $"{node.ElementName} '{node.ElementId}': {Text(execution, message, row) ?? "the workflow says that it cannot go on"}");
        }
    }

    private static string? Text(Execution execution, CompiledExpression? expression, int row) =>
        expression is not null && execution.Value(expression, row) is { IsNull: false } value && FeelLiteral.Text(value) is { Length: > 0 } text ? text : null;
}
