namespace Collections.Engine.Batches;

/// <summary>The tokens of one plan's cases in a part, in columns. A token keeps its place while it moves.</summary>
public sealed class TokenTable
{
    /// <summary>No due time.</summary>
    public const long NotDue = long.MaxValue;

    /// <summary>The token is not in the store yet.</summary>
    public const int NotStored = -1;

    /// <summary>What the store has as the flow of a token that listens.</summary>
    public const int FlowOfListening = -2;

    /// <summary>What the store has as the flow of a record of a completed activity.</summary>
    public const int FlowOfCompleted = -3;

    /// <summary>What the store has as the flow of a token whose case has not begun, as another governs or it stands still.</summary>
    public const int FlowOfSilent = -4;

    /// <summary>End of a case's list of tokens.</summary>
    public const int None = -1;

    private int[] row = [], node = [], seq = [], scope = [], flow = [], next = [], storedSeq = [], outcome = [];
    private long[] due = [], storedDue = [];
    private TokenState[] state = [];
    private bool[] isRemembered = [];
    private long[]?[] timers = [];
    private TokenMemory?[] memories = [];

    /// <summary>How many tokens stand in the table, those consumed included.</summary>
    public int Count { get; private set; }

    /// <summary>The row of the token's case.</summary>
    public int[] Row => row;

    /// <summary>Ordinal of the node where the token is.</summary>
    public int[] Node => node;

    /// <summary>Number of the token's last move within its case: grows with each move, so it names one visit.</summary>
    public int[] Seq => seq;

    /// <summary>Seq of the token that stands at the enclosing subprocess; 0 in the process itself.</summary>
    public int[] Scope => scope;

    /// <summary>Place, among the incoming flows of its node, of the flow by which the token came; -1 at a start. A parallel join reads it.</summary>
    public int[] Flow => flow;

    /// <summary>When the earliest timer of a standing token is due, or <see cref="NotDue"/>.</summary>
    public long[] Due => due;

    /// <summary>
    /// For each timer of the node its due time and how often it was due, then, where the activity waits for a time
    /// of its own, that time; null where <see cref="Due"/> alone says it. Of no fixed length: stored as it is.
    /// </summary>
    public long[]?[] Timers => timers;

    /// <summary>Text code of the outcome of the activity that the token last left, or -1. Forgotten when the token waits: it is not stored.</summary>
    public int[] Outcome => outcome;

    /// <summary>Where the token is.</summary>
    public TokenState[] State => state;

    /// <summary>Seq as the store has it, or <see cref="NotStored"/>.</summary>
    public int[] StoredSeq => storedSeq;

    /// <summary>Due as the store has it.</summary>
    public long[] StoredDue => storedDue;

    /// <summary>The next token of the same case, or <see cref="None"/>.</summary>
    public int[] Next => next;

    /// <summary>What a token keeps besides: counts of a loop, conditions that held; null for almost all. Say so by <see cref="Remember"/>.</summary>
    public TokenMemory? Memory(int token) => memories[token];

    /// <summary>The token keeps this from now on; the store will be told.</summary>
    public void Remember(int token, TokenMemory? memory) => (memories[token], isRemembered[token]) = (memory, true);

    /// <summary>Whether a token stands, moves or has yet to: only those are work that a scope waits for.</summary>
    public bool IsAtWork(int token) => state[token] is TokenState.Standing or TokenState.Moving or TokenState.Silent;

    /// <summary>Whether a token that has not moved differs from what the store has.</summary>
    public bool IsChanged(int token) => isRemembered[token] || due[token] != storedDue[token];

    /// <summary>Timers and memory as the store keeps them; null where there is neither.</summary>
    public long[]? Extra(int token) => TokenExtra.Write(timers[token], memories[token]);

    /// <summary>The token as the store has it: what it is, its timers and its memory. False where they say nothing.</summary>
    public bool Restore(int token, ReadOnlySpan<long> extra)
    {
        state[token] = flow[token] switch
        {
            FlowOfListening => TokenState.Listening,
            FlowOfCompleted => TokenState.Completed,
            FlowOfSilent => TokenState.Silent,
            _ => TokenState.Standing,
        };
        return TokenExtra.TryRead(extra, out timers[token], out memories[token]);
    }

    /// <summary>Forgets the tokens and keeps the room.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a token that moves.</summary>
    public int Add(int caseRow, int scopeSeq)
    {
        if (Count == row.Length) Grow();
        var token = Count++;
        row[token] = caseRow;
        node[token] = -1;
        seq[token] = 0;
        scope[token] = scopeSeq;
        flow[token] = -1;
        due[token] = NotDue;
        storedDue[token] = NotDue;
        storedSeq[token] = NotStored;
        outcome[token] = -1;
        state[token] = TokenState.Moving;
        timers[token] = null;
        memories[token] = null;
        isRemembered[token] = false;
        next[token] = None;
        return token;
    }

    private void Grow()
    {
        var length = Math.Max(1024, Count * 2);
        Array.Resize(ref row, length);
        Array.Resize(ref node, length);
        Array.Resize(ref seq, length);
        Array.Resize(ref scope, length);
        Array.Resize(ref flow, length);
        Array.Resize(ref next, length);
        Array.Resize(ref storedSeq, length);
        Array.Resize(ref outcome, length);
        Array.Resize(ref due, length);
        Array.Resize(ref storedDue, length);
        Array.Resize(ref state, length);
        Array.Resize(ref timers, length);
        Array.Resize(ref memories, length);
        Array.Resize(ref isRemembered, length);
    }
}
