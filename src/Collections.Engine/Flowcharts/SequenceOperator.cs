using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary>One activity after the other; the end is reached with the last of them, or with one that is terminal.</summary>
/// <param name="inside">Ordinals, and whether each is terminal, in order.</param>
public sealed class SequenceOperator(IReadOnlyList<(int Node, bool IsTerminal)> inside) : ContainerOperator
{
    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        Host(execution, node, tokens);
        foreach (var token in tokens)
        {
            if (inside.Count == 0) execution.Leave(node, [token]);
            else execution.BeginInside(token, inside[0].Node);
        }
    }

    /// <inheritdoc/>
    public override void Complete(Execution execution, PlanNode host, int hostToken, PlanNode inner, int token, ReadOnlySpan<int> outcomes)
    {
        execution.Consume(token);
        var next = inner.PlaceInside + 1;
        if (next == inside.Count || inside[inner.PlaceInside].IsTerminal) execution.Leave(host, [hostToken]);
        else execution.BeginInside(hostToken, inside[next].Node, token);
    }
}
