using System.Runtime.CompilerServices;
using Collections.Engine.Batches;

namespace Collections.Persistence.Simulations;

/// <summary>The tokens of some cases of one plan, case by case, as a store would have them.</summary>
internal sealed class HeldTokens
{
    private readonly List<Held> _tokens = [];
    private readonly List<int> _ends = [];

    /// <summary>Adds the tokens of the case of a row that are not gone.</summary>
    public void Add(PlanBatch plan, int row)
    {
        TokenTable table = plan.Tokens;
        for (int token = plan.FirstToken[row]; token != TokenTable.None; token = table.Next[token])
        {
            if (table.State[token] != TokenState.Gone)
                _tokens.Add(new Held(table.Seq[token], table.Scope[token], table.Node[token], table.Flow[token], table.Due[token], table.Extra(token)));
        }

        _ends.Add(_tokens.Count);
    }

    /// <summary>About how many bytes are held.</summary>
    public long Bytes => ((long)_tokens.Capacity * Unsafe.SizeOf<Held>()) + ((long)_ends.Capacity * sizeof(int)) + _tokens.Sum(token => (token.Extra?.Length ?? 0L) * sizeof(long));

    /// <summary>A case without tokens.</summary>
    public void AddNone() => _ends.Add(_tokens.Count);

    /// <summary>Gives the tokens of the n-th case to the case of a row.</summary>
    public void Restore(int place, PlanBatch plan, int row)
    {
        TokenTable table = plan.Tokens;
        for (int at = place == 0 ? 0 : _ends[place - 1]; at < _ends[place]; at++)
        {
            Held held = _tokens[at];
            int token = table.Add(row, held.Scope);
            table.Seq[token] = table.StoredSeq[token] = held.Seq;
            table.Node[token] = held.Node;
            table.Flow[token] = held.Flow;
            table.Due[token] = table.StoredDue[token] = held.Due;
            if (!table.Restore(token, held.Extra))
                throw new InvalidOperationException($"token {held.Seq}: expected the timers and counts that it had, found what does not say them");
            plan.Link(token);
        }
    }

    private readonly record struct Held(int Seq, int Scope, int Node, int Flow, long Due, long[]? Extra);
}
