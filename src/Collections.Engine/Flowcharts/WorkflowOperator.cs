using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Decisions.Values;
using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary>
/// A workflow as a whole: the one that a case is, or one that it runs. Its token hosts the root; the outcome is Done, or what
/// <c>Elsa.Complete</c> says.
/// </summary>
public sealed class WorkflowOperator : ContainerOperator
{
    // What a host that nobody waits for remembers.
    private const long ByItself = 1;

    /// <summary>Ordinal of the root activity.</summary>
    public required int Root { get; init; }

    /// <summary>Slots of its variables, and what they begin with.</summary>
    public required IReadOnlyList<(int Slot, FeelValue Value)> Variables { get; init; }

    /// <summary>Slots of its inputs, and what the caller sets them to; empty for the workflow that a case is.</summary>
    public IReadOnlyList<(int Slot, CompiledExpression Value)> Inputs { get; init; } = [];

    /// <summary>Slots of its outputs, which begin without a value.</summary>
    public IReadOnlyList<int> Outputs { get; init; } = [];

    /// <summary>Slots of the caller's variables, and what they are set to when it is complete.</summary>
    public IReadOnlyList<(int Slot, CompiledExpression Value)> Results { get; init; } = [];

    /// <summary>Whether it is run by another one.</summary>
    public bool IsCalled { get; init; }

    /// <summary>Whether who runs it waits until it is complete.</summary>
    public bool IsAwaited { get; init; } = true;

    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens)
        {
            if (IsCalled && Runs(execution, node, token))
                execution.Raise(token, "CALL_STILL_RUNS", $"{node.ElementName} '{node.ElementId}': what it runs was expected to be complete before it is run again, found it running: both would share its variables. Wait for it, or run one after the other.");
            else if (IsAwaited)
                Call(execution, node, token);
            else
                Dispatch(execution, node, token);
        }
    }

    /// <inheritdoc/>
    public override void Complete(Execution execution, PlanNode host, int hostToken, PlanNode inner, int token, ReadOnlySpan<int> outcomes)
    {
        execution.Consume(token);
        Finish(execution, host, hostToken, outcomes);
    }

    /// <summary>The token hosts the workflow from now on, whose root has not begun.</summary>
    public void Open(Execution execution, PlanNode node, int token)
    {
        ArgumentNullException.ThrowIfNull(execution);
        execution.Stand(node, [token]);
        var row = execution.Tokens.Row[token];
        foreach (var (slot, value) in Variables)
        {
            // Who opens a case may give it values.
            var variable = execution.Batch.Variable(slot);
            if (IsCalled || variable.Read(row).IsNull) variable.TryWrite(row, value);
        }
        if (IsCalled) foreach (var slot in Outputs) execution.Batch.Variable(slot).TryWrite(row, FeelValue.Null);
        execution.Batch.Dirty[row] = true;
    }

    /// <summary>The workflow is complete, whatever still runs inside.</summary>
    public void Finish(Execution execution, PlanNode node, int host, ReadOnlySpan<int> outcomes)
    {
        ArgumentNullException.ThrowIfNull(execution);
        execution.EmptyScope(execution.Tokens.Row[host], execution.Tokens.Seq[host]);
        if (execution.Tokens.Memory(host) is { Numbers: [ByItself] })
        {
            execution.EndQuietly(node, host);
            return;
        }
        execution.SetVariables([host], Results);
        execution.CompleteWith(node, host, outcomes);
    }

    /// <summary>The workflow around an activity: the token that hosts it.</summary>
    internal static int Around(Execution execution, int token)
    {
        do token = execution.HostOf(token);
        while (execution.NodeOf(token).Operator is not WorkflowOperator);
        return token;
    }

    private void Call(Execution execution, PlanNode node, int token)
    {
        Open(execution, node, token);
        execution.SetVariables([token], Inputs);
        execution.BeginInside(token, Root);
    }

    /// <summary>Another token hosts it, outside of everything: the case is complete when both are.</summary>
    private void Dispatch(Execution execution, PlanNode node, int token)
    {
        var host = execution.NewToken(execution.Tokens.Row[token], 0);
        execution.Visit(host, node.Ordinal);
        Call(execution, node, host);
        execution.Tokens.Remember(host, TokenMemory.Of(ByItself));
        execution.Leave(node, [token]);
    }

    private static bool Runs(Execution execution, PlanNode node, int arrived)
    {
        for (var token = execution.Batch.FirstToken[execution.Tokens.Row[arrived]]; token != TokenTable.None; token = execution.Tokens.Next[token])
        {
            if (token != arrived && execution.Tokens.Node[token] == node.Ordinal && execution.Tokens.State[token] == TokenState.Standing) return true;
        }
        return false;
    }
}
