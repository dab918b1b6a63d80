using Collections.Decisions.Columns;
using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>
/// Throwing compensation event: what the scope has completed, or one activity of it, is undone, the latest first. The
/// token stands and hosts the handlers, one after the other, then goes on or ends.
/// </summary>
public sealed class CompensationOperator(int activity, bool waits, bool isEnd) : NodeOperator
{
    // What a host that nobody waits for remembers.
    private const long ByItself = 1;

    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens)
        {
            if (waits)
            {
                execution.Tokens.State[token] = TokenState.Standing;
                execution.Tokens.Outcome[token] = Column.NullText;
                Continue(execution, node, token);
                continue;
            }
            var host = execution.NewToken(execution.Tokens.Row[token], execution.Tokens.Scope[token]);
            execution.Visit(host, node.Ordinal);
            execution.Tokens.State[host] = TokenState.Standing;
            execution.Tokens.Remember(host, TokenMemory.Of(ByItself));
            Continue(execution, node, host);
            GoOn(execution, node, token);
        }
    }

    /// <summary>A handler has completed: the next one, or on.</summary>
    public override void Occur(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens) Continue(execution, node, token);
    }

    private void Continue(Execution execution, PlanNode node, int host)
    {
        if (execution.CompensateNext(host, execution.Tokens.Scope[host], execution.Tokens.Seq[host], activity)) return;
        if (execution.Tokens.Memory(host) is { Numbers: [ByItself] }) execution.EndQuietly(node, host);
        else GoOn(execution, node, host);
    }

    private void GoOn(Execution execution, PlanNode node, int token)
    {
        if (isEnd) execution.End(node, [token]);
        else execution.Leave(node, [token]);
    }
}
