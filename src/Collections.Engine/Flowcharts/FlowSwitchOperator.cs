using Collections.Decisions.Kernels;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary><c>Elsa.FlowSwitch</c> and <c>Elsa.FlowFork</c>: the outcomes are the labels of the first case that holds, or of all that do; else Default.</summary>
/// <param name="cases">Conditions and text codes of labels, in order; no condition: always.</param>
/// <param name="otherwise">Text code of the outcome where no case holds.</param>
/// <param name="takesAll">Whether all cases count that hold.</param>
public sealed class FlowSwitchOperator(IReadOnlyList<(CompiledExpression? Condition, int Label)> cases, int otherwise, bool takesAll) : NodeOperator
{
    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens.ToArray())
        {
            var row = execution.Tokens.Row[token];
            var held = cases.Where(one => one.Condition is not { } condition || execution.Holds(condition, row)).Select(one => one.Label);
            int[] outcomes = [.. takesAll ? held : held.Take(1)];
            execution.CompleteWith(node, token, outcomes.Length > 0 ? outcomes : [otherwise]);
        }
    }
}
