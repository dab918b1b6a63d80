using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary>
/// An activity that holds others: its token stands and hosts, and whenever one of them completes it decides what begins
/// next, or that it is complete itself.
/// </summary>
public abstract class ContainerOperator : NodeOperator
{
    /// <summary>Slots of the variables that it has for itself, and what they begin with whenever it begins.</summary>
    public IReadOnlyList<(int Slot, FeelValue Value)> OwnVariables { get; internal set; } = [];

    /// <summary>The tokens stand and host from now on; the container's own variables begin anew.</summary>
    protected internal void Host(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        ArgumentNullException.ThrowIfNull(execution);
        execution.Stand(node, tokens);
        foreach (var (slot, value) in OwnVariables)
        {
            foreach (var token in tokens) execution.Batch.Variable(slot).TryWrite(execution.Tokens.Row[token], value);
        }
    }

    /// <summary>An activity inside has completed: its token is handed over, and must be consumed.</summary>
    /// <param name="execution">The execution.</param>
    /// <param name="host">The container.</param>
    /// <param name="hostToken">The token that hosts.</param>
    /// <param name="inner">The activity that has completed.</param>
    /// <param name="token">Its token.</param>
    /// <param name="outcomes">Text codes of its outcomes; one, but where several ways are taken at once.</param>
    public abstract void Complete(Execution execution, PlanNode host, int hostToken, PlanNode inner, int token, ReadOnlySpan<int> outcomes);
}
