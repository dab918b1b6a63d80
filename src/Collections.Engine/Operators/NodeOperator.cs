using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>
/// What one kind of BPMN element does with the tokens that arrive at it. Immutable: state is in the execution.
/// No two tokens of one call belong to the same case, so a row stands for its token.
/// </summary>
public abstract class NodeOperator
{
    /// <summary>Tokens have come to the node; each must leave, stand, end or raise an incident.</summary>
    public abstract void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens);

    /// <summary>Tokens stand here since an earlier run and look again, in each run.</summary>
    public virtual void Poll(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
    }

    /// <summary>Whether tokens wait here, so that a case of another system may stand here when it is taken on.</summary>
    public virtual bool MayStand(PlanNode node) => false;

    /// <summary>Tokens are taken on that stand here since the time that the clock shows: what they wait for runs since then. Only where they <see cref="MayStand"/>.</summary>
    public virtual void TakeUp(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        ArgumentNullException.ThrowIfNull(execution);
        execution.Stand(node, tokens);
    }

    /// <summary>The wait is over by the node's own event: the tokens leave.</summary>
    public virtual void Occur(Execution execution, PlanNode node, ReadOnlySpan<int> tokens) =>
        execution.Leave(node, tokens);
}
