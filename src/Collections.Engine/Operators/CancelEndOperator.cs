using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>Cancel end event: the innermost transaction around it is cancelled.</summary>
public sealed class CancelEndOperator : NodeOperator
{
    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens)
        {
            execution.Observer?.Ended(execution.Tokens.Row[token], node);
            var host = execution.HostOf(token);
            while (host >= 0 && execution.NodeOf(host).Operator is not TransactionOperator) host = execution.HostOf(host);
            if (host >= 0) TransactionOperator.Cancel(execution, execution.NodeOf(host), host);
            else execution.Raise(token, "NO_TRANSACTION", $"{node.ElementName} '{node.ElementId}': a transaction around it was expected, found none. Draw it inside the transaction that it cancels.");
        }
    }
}
