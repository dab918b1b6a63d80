using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>
/// Throwing intermediate event and end event: messages, signals and escalations go out in the order of the drawing, then
/// the token goes on or ends, if what it threw has not ended it.
/// </summary>
public sealed class ThrowOperator(IReadOnlyList<Thrown> thrown, bool isEnd) : NodeOperator
{
    /// <summary>Whether it waits until the rest of the case has come to rest: who can be waiting then hears the signal.</summary>
    public bool IsLate { get; } = thrown.Any(one => one is Thrown.Signal);

    /// <summary>What it throws.</summary>
    public IReadOnlyList<Thrown> Thrown { get; } = thrown;

    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens)
        {
            foreach (var one in Thrown)
            {
                if (execution.Tokens.State[token] != TokenState.Gone) Throw(execution, node, token, one);
            }
        }
        var left = Alive(execution, tokens);
        if (left.Length == 0) return;
        execution.ShowLoopNames(node, left);
        if (isEnd) execution.End(node, left);
        else execution.Leave(node, left);
    }

    /// <summary>Throws one thing at the token, which may end it.</summary>
    internal static void Throw(Execution execution, PlanNode node, int token, Thrown one)
    {
        switch (one)
        {
            case Thrown.Message message: execution.Send(token, message.Name, isSignal: false, message.Content); break;
            case Thrown.Signal signal: execution.Send(token, signal.Name, isSignal: true, signal.Content); break;
            case Thrown.Escalation escalation: execution.Escalate(node, token, escalation.Code); break;
        }
    }

    private static int[] Alive(Execution execution, ReadOnlySpan<int> tokens)
    {
        var alive = new List<int>(tokens.Length);
        foreach (var token in tokens)
        {
            if (execution.Tokens.State[token] != TokenState.Gone) alive.Add(token);
        }
        return [.. alive];
    }
}
