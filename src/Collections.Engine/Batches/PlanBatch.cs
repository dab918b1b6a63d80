using Collections.Decisions.Columns;
using Collections.Engine.Planning;

namespace Collections.Engine.Batches;

/// <summary>The cases of one plan in a part: case columns by row, tokens, variables, and what the part will write.</summary>
public sealed class PlanBatch
{
    private readonly PartBatch part;
    private long[] caseIds = [];
    private int[] counters = [], paths = [], firstToken = [], lastToken = [], versions = [], closeReasons = [], closedOn = [], episodes = [], governors = [];
    private CaseState[] states = [];
    private bool[] dirty = [], takenOver = [];

    internal PlanBatch(PlanRun run, PartBatch part)
    {
        Run = run;
        var plan = run.Plan;
        this.part = part;
        View = part.ViewOf(plan.Grouping);
        Tokens = new TokenTable();
        Effects = new EffectBuffer();
        var columns = new Column[plan.Schema.Columns.Count];
        for (var i = plan.FirstVariable; i < columns.Length; i++)
            columns[i] = ColumnStore.Create(plan.Schema.Columns[i], 0, part.Pool);
        Columns = new ColumnBatch(plan.Schema, columns, 0);
    }

    /// <summary>The plan that its cases follow.</summary>
    public Plan Plan => Run.Plan;

    /// <summary>What all parts of the run share about the plan.</summary>
    public PlanRun Run { get; }

    /// <summary>The part.</summary>
    public PartBatch Part => part;

    /// <summary>How rows are put together into its subjects; null where each row is one.</summary>
    public GroupView? View { get; }

    /// <summary>Facts, then variables, then the outcome, as the plan's expressions name them.</summary>
    public ColumnBatch Columns { get; }

    /// <summary>The tokens.</summary>
    public TokenTable Tokens { get; }

    /// <summary>What the activities want done.</summary>
    public EffectBuffer Effects { get; }

    /// <summary>Steps that could not finish and wait for a person.</summary>
    public List<Incident> Incidents { get; } = [];

    /// <summary>Tokens that came to a set node in this part, in the order of their arrival.</summary>
    public IntList Arrivals { get; } = new();

    /// <summary>The paths of this plan's cases in this run: shared by all parts of the run.</summary>
    public PathTrie Trie => Run.Trie;

    /// <summary>The case's id, or 0 where there is none.</summary>
    public long[] CaseIds => caseIds;

    /// <summary>The last seq given to a token of the case.</summary>
    public int[] Counters => counters;

    /// <summary>The path of the case in this part.</summary>
    public int[] Paths => paths;

    /// <summary>The case's first token, or <see cref="TokenTable.None"/>.</summary>
    public int[] FirstToken => firstToken;

    /// <summary>The highest episode that the subject has had under this strategy; the next case gets one more.</summary>
    public int[] Episodes => episodes;

    /// <summary>The episode of the case at a row that is open, or was opened or closed in this part.</summary>
    public int EpisodeOf(int row) => States[row] is CaseState.Opened or CaseState.OpenedAndClosed ? episodes[row] + 1 : episodes[row];

    /// <summary>The case's row version as loaded.</summary>
    public int[] Versions => versions;

    /// <summary>Text code of why the case closed; where none is open, of why the last one did.</summary>
    public int[] CloseReasons => closeReasons;

    /// <summary>Where no case is open: the date on which the last one closed, or 0.</summary>
    public int[] ClosedOn => closedOn;

    /// <summary>Whether a case stands at the row, and what became of it.</summary>
    public CaseState[] States => states;

    /// <summary>Whether the case's row must be written although it neither opened nor closed.</summary>
    public bool[] Dirty => dirty;

    /// <summary>Whether the case at the row was taken over from another version in this part.</summary>
    public bool[] IsTakenOver => takenOver;

    /// <summary>
    /// Place among the run's plans, from 1, of the strategy whose case governs the one at the row: it hears what happens and
    /// does nothing by itself meanwhile. 0 = it governs itself.
    /// </summary>
    public int[] Governors => governors;

    /// <summary>The row at which the subject stands that the row belongs to; -1 where that is not in the batch.</summary>
    public int SubjectAt(int row) => View is null ? row : View.Heads[row];

    /// <summary>Column of a variable.</summary>
    public Column Variable(int slot) => Columns.Columns[Plan.FirstVariable + slot];

    /// <summary>Adds a token to its case's list, at the end.</summary>
    public void Link(int token)
    {
        var row = Tokens.Row[token];
        if (firstToken[row] == TokenTable.None) firstToken[row] = token;
        else Tokens.Next[lastToken[row]] = token;
        lastToken[row] = token;
    }

    internal void Reserve(int rows)
    {
        var from = caseIds.Length;
        Array.Resize(ref caseIds, rows);
        Array.Resize(ref counters, rows);
        Array.Resize(ref paths, rows);
        Array.Resize(ref firstToken, rows);
        Array.Resize(ref lastToken, rows);
        Array.Resize(ref versions, rows);
        Array.Resize(ref episodes, rows);
        Array.Resize(ref closeReasons, rows);
        Array.Resize(ref closedOn, rows);
        Array.Resize(ref governors, rows);
        Array.Resize(ref states, rows);
        Array.Resize(ref dirty, rows);
        Array.Resize(ref takenOver, rows);
        firstToken.AsSpan(from).Fill(TokenTable.None);
        for (var i = Plan.FirstVariable; i < Columns.Columns.Length; i++)
        {
            Columns.Columns[i] = ColumnStore.Grow(Columns.Columns[i], rows);
            ColumnStore.SetNull(Columns.Columns[i], from, rows - from);
        }
        for (var i = 0; i < Plan.FirstVariable; i++) Columns.Columns[i] = (View?.Facts ?? part.Facts)[i]!;
    }

    internal void Clear(int rows)
    {
        caseIds.AsSpan(0, rows).Clear();
        counters.AsSpan(0, rows).Clear();
        paths.AsSpan(0, rows).Clear();
        firstToken.AsSpan(0, rows).Fill(TokenTable.None);
        versions.AsSpan(0, rows).Clear();
        episodes.AsSpan(0, rows).Clear();
        closeReasons.AsSpan(0, rows).Clear();
        closedOn.AsSpan(0, rows).Clear();
        governors.AsSpan(0, rows).Clear();
        states.AsSpan(0, rows).Clear();
        dirty.AsSpan(0, rows).Clear();
        takenOver.AsSpan(0, rows).Clear();
        for (var i = Plan.FirstVariable; i < Columns.Columns.Length; i++) ColumnStore.SetNull(Columns.Columns[i], 0, rows);
        Tokens.Clear();
        Effects.Clear();
        Incidents.Clear();
        Arrivals.Clear();
    }
}
