using Collections.Decisions.Kernels;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary>Begins what stands in its ports: the first whose condition holds, or each; it completes when all of them have.</summary>
/// <param name="branches">Conditions with the ordinals of what they begin, in order; no condition: always; -1: nothing.</param>
/// <param name="otherwise">Ordinal of what begins where no condition holds; -1: nothing.</param>
/// <param name="takesAll">Whether every branch begins whose condition holds.</param>
public sealed class ChoiceOperator(IReadOnlyList<(CompiledExpression? Condition, int Node)> branches, int otherwise, bool takesAll) : ContainerOperator
{
    /// <summary>Slots of variables, and what they are set to when it has chosen.</summary>
    public IReadOnlyList<(int Slot, CompiledExpression Value)> Results { get; init; } = [];

    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        Host(execution, node, tokens);
        foreach (var token in tokens)
        {
            var chosen = Chosen(execution, execution.Tokens.Row[token]);
            if (Results.Count > 0) execution.SetVariables([token], Results);
            foreach (var inner in chosen) execution.BeginInside(token, inner);
            if (!execution.HasWorkInside(token)) execution.Leave(node, [token]);
        }
    }

    /// <inheritdoc/>
    public override void Complete(Execution execution, PlanNode host, int hostToken, PlanNode inner, int token, ReadOnlySpan<int> outcomes)
    {
        execution.Consume(token);
        if (!execution.HasWorkInside(hostToken)) execution.Leave(host, [hostToken]);
    }

    private int[] Chosen(Execution execution, int row)
    {
        var held = branches.Where(branch => branch.Condition is not { } condition || execution.Holds(condition, row));
        int[] chosen = [.. (takesAll ? held : held.Take(1)).Select(branch => branch.Node)];
        return chosen.Length == 0 && otherwise >= 0 ? [otherwise] : [.. chosen.Where(node => node >= 0)];
    }
}
