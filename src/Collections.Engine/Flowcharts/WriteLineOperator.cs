using Collections.Decisions.Kernels;
using Collections.Decisions.Values;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary><c>Elsa.WriteLine</c>: whoever watches is told a line. Runs have nobody who watches, and no console.</summary>
public sealed class WriteLineOperator(CompiledExpression text) : NodeOperator
{
    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        if (execution.Observer is { } observer)
        {
            foreach (var token in tokens) observer.Wrote(execution.Tokens.Row[token], node, Text(execution.Value(text, execution.Tokens.Row[token])));
        }
        execution.Leave(node, tokens);
    }

    private static string Text(FeelValue value) => value.IsNull ? "" : FeelLiteral.Text(value);
}
