using Collections.Decisions.Kernels;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>Call activity whose process has variables of its own: they are set on the way in, the caller's on the way out.</summary>
/// <param name="inputs">Slots of the called process's variables, and what they are set to.</param>
/// <param name="outputs">Slots of the caller's variables, and what they are set to.</param>
/// <param name="own">The beginning of the names of the called process's variables: each call begins without values.</param>
public sealed class CallOperator(string own, IReadOnlyList<(int Slot, CompiledExpression Value)> inputs, IReadOnlyList<(int Slot, CompiledExpression Value)> outputs) : SubProcessOperator
{
    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        execution.ShowOutcomes(tokens);
        execution.ForgetVariables(tokens, own, inputs);
        execution.SetVariables(tokens, inputs);
        base.Arrive(execution, node, tokens);
    }

    /// <inheritdoc/>
    public override void Occur(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        execution.ShowOutcomes(tokens);
        execution.SetVariables(tokens, outputs);
        base.Occur(execution, node, tokens);
    }
}
