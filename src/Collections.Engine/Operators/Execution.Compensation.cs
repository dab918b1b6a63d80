using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    /// <summary>In place of an activity's ordinal: whatever was completed.</summary>
    public const int AnyActivity = -1;

    /// <summary>
    /// Begins to undo what was completed last of the records of a scope: a handler, or an event subprocess, works inside
    /// the host. False where nothing is left to undo.
    /// </summary>
    public bool CompensateNext(int host, int scope, int before, int activity)
    {
        var row = Tokens.Row[host];
        while (LatestRecord(row, scope, before, activity) is var record && record != TokenTable.None)
        {
            var node = NodeOf(record);
            if (node.CompensationHandler >= 0)
            {
                EndRecord(record);
                Enter(NewToken(row, Tokens.Seq[host]), node.CompensationHandler);
                return true;
            }
            if (Tokens.Memory(record) is { Numbers: [var inside, ..] })
            {
                if (node.Inner?.Compensation is { } sub)
                {
                    Consume(record);
                    OpenEventSubProcess(row, Tokens.Seq[host], sub, undone: (int)inside);
                    return true;
                }
                if (CompensateNext(host, (int)inside, int.MaxValue, AnyActivity)) return true;
            }
            Consume(record);
        }
        return false;
    }

    /// <summary>What was completed in one scope is from now on to be undone in another.</summary>
    private void GiveRecords(int row, int from, int to)
    {
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.State[token] != TokenState.Completed || Tokens.Scope[token] != from) continue;
            Tokens.Scope[token] = to;
            Tokens.Remember(token, Tokens.Memory(token));
        }
    }

    /// <summary>The activity at which the token is has completed, and may be compensated.</summary>
    private void Record(PlanNode node, int token)
    {
        var record = NewToken(Tokens.Row[token], Tokens.Scope[token]);
        Place(record, node.Ordinal, TokenState.Completed);
        if (node.HostsScope) Tokens.Remember(record, TokenMemory.Of(Tokens.Seq[token]));
    }

    private int LatestRecord(int row, int scope, int before, int activity)
    {
        var latest = TokenTable.None;
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.State[token] != TokenState.Completed || Tokens.Scope[token] != scope || Tokens.Seq[token] >= before) continue;
            if (activity != AnyActivity && Tokens.Node[token] != activity) continue;
            if (latest == TokenTable.None || Tokens.Seq[token] > Tokens.Seq[latest]) latest = token;
        }
        return latest;
    }

    /// <summary>A record ends with all that is kept of what happened inside.</summary>
    private void EndRecord(int record)
    {
        Consume(record);
        if (Tokens.Memory(record) is { Numbers: [var scope, ..] }) EndRecords(Tokens.Row[record], (int)scope);
    }

    private void EndRecords(int row, int scope)
    {
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.State[token] == TokenState.Completed && Tokens.Scope[token] == scope) EndRecord(token);
        }
    }
}
