using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Engine.Planning;

namespace Collections.Engine.Batches;

/// <summary>The cases of one plan in a part: case columns by row, tokens, variables, and what the part will write.</summary>
public sealed class PlanBatch
{
    /// <summary>Among <see cref="StageAges"/>: a step has put the case where it stands, or nothing has.</summary>
    public const int NotByAge = -1;

    private readonly PartBatch part;
    private long[] caseIds = [], pausedSince = [], pausedUntil = [];
    private int[] counters = [], paths = [], firstToken = [], lastToken = [], versions = [], closeReasons = [], closedOn = [], episodes = [], governors = [], stageAges = [];
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

    /// <summary>Cases that came to another stage by their age in this part, ascending by row.</summary>
    public List<StagePassage> Passages { get; } = [];

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

    /// <summary>Rows of open cases that nobody governs any more since who governs was judged last.</summary>
    public HashSet<int> Freed { get; } = [];

    /// <summary>Rows of cases that another has come to govern in this part: what they have not said yet stays unsaid.</summary>
    public HashSet<int> Silenced { get; } = [];

    /// <summary>The age at which age put the case into its stage; <see cref="NotByAge"/> where it did not.</summary>
    public int[] StageAges => stageAges;

    /// <summary>Since when the case stands still, in <see cref="Runs.RunClock"/> milliseconds: it hears what happens and does nothing by itself. 0 = it does not.</summary>
    public long[] PausedSince => pausedSince;

    /// <summary>Until when pauses have been made up for; 0 where the case never had one.</summary>
    public long[] PausedUntil => pausedUntil;

    /// <summary>Whether some case stands still, or did when it was loaded.</summary>
    public bool IsAnyPaused { get; set; }

    /// <summary>The cases that went on after a pause in this part.</summary>
    public List<Resumption> Resumed { get; } = [];

    /// <summary>By row: the last case, closed by news, that would be opened again if the news was taken back. Filled by the store.</summary>
    public Dictionary<int, ReopenableCase> Reopenable { get; } = [];

    /// <summary>By row: where the case was before news came that may close it.</summary>
    public Dictionary<int, IReadOnlyList<PlacedToken>> Places { get; } = [];

    /// <summary>The rows whose cases were opened again in this part.</summary>
    public HashSet<int> Reopened { get; } = [];

    /// <summary>By row: the case of another system that was taken on in this part.</summary>
    public Dictionary<int, TakeOns.TakenCase> Taken { get; } = [];

    /// <summary>Whether the case at the row does nothing by itself: another governs it, or it stands still.</summary>
    public bool IsQuiet(int row) => governors[row] != 0 || pausedSince[row] != 0 || Unknown.ContainsKey(row);

    /// <summary>By row: text code of what is missing, where rules of the plan ask for a fact that is not known. No case opens there, and one that is open does nothing by itself.</summary>
    public Dictionary<int, int> Unknown { get; } = [];

    /// <summary>The row at which the subject stands that the row belongs to; -1 where that is not in the batch, or the row is no subject of the plan.</summary>
    public int SubjectAt(int row) => View is not null ? View.Heads[row] : part.IsApart[row] ? -1 : row;

    /// <summary>Column of a variable.</summary>
    public Column Variable(int slot) => Columns.Columns[Plan.FirstVariable + slot];

    /// <summary>Text code of the situation of the case at the row; -1 for none, and where the plan knows none.</summary>
    public int SituationOf(int row) => Plan.SituationColumn < 0 ? Column.NullText : ((TextColumn)Columns.Columns[Plan.SituationColumn]).Values[row];

    /// <summary>The case at the row was in a situation when it was stored; a plan that knows none forgets it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="code">Its text code; -1 for none.</param>
    public void RestoreSituation(int row, int code)
    {
        if (Plan.SituationColumn >= 0) ((TextColumn)Columns.Columns[Plan.SituationColumn]).Values[row] = code;
    }

    /// <summary>A step has set a variable of the case at the row: what it says of the stage stays, whatever the age.</summary>
    public void NoteSet(int row, int slot)
    {
        dirty[row] = true;
        if (slot == Plan.StageSlot) stageAges[row] = NotByAge;
    }

    /// <summary>Common variables of the case at the row are what marks say, where they say it.</summary>
    public void KeepMarked(int row)
    {
        foreach (var mark in part.Marks.Of(this, row))
        {
            if (mark.Kind != Mark.SetsVariable) continue;
            for (var slot = 0; slot < Planning.Plan.CommonVariables.Count; slot++)
            {
                if (part.Pool[mark.Name] != Planning.Plan.CommonVariables[slot]) continue;
                var value = mark.Value == Column.NullText ? FeelValue.Null : FeelValue.Of(part.Pool[mark.Value]);
                if (Variable(slot).Read(row).Equals(value)) continue;
                Variable(slot).TryWrite(row, value);
                NoteSet(row, slot);
            }
        }
    }

    /// <summary>The subject at the row stands still in this run, where marks say so.</summary>
    public void KeepStill(int row, int process)
    {
        foreach (var mark in part.Marks.Of(this, row))
        {
            if (mark.Kind == Mark.StandsStill && mark.Name == process) Unknown.TryAdd(row, mark.Value);
        }
    }

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
        Array.Resize(ref stageAges, rows);
        Array.Resize(ref pausedSince, rows);
        Array.Resize(ref pausedUntil, rows);
        Array.Resize(ref states, rows);
        Array.Resize(ref dirty, rows);
        Array.Resize(ref takenOver, rows);
        firstToken.AsSpan(from).Fill(TokenTable.None);
        stageAges.AsSpan(from).Fill(NotByAge);
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
        stageAges.AsSpan(0, rows).Fill(NotByAge);
        pausedSince.AsSpan(0, rows).Clear();
        pausedUntil.AsSpan(0, rows).Clear();
        IsAnyPaused = false;
        Resumed.Clear();
        Reopenable.Clear();
        Places.Clear();
        Reopened.Clear();
        Taken.Clear();
        Unknown.Clear();
        Freed.Clear();
        Silenced.Clear();
        states.AsSpan(0, rows).Clear();
        dirty.AsSpan(0, rows).Clear();
        takenOver.AsSpan(0, rows).Clear();
        for (var i = Plan.FirstVariable; i < Columns.Columns.Length; i++) ColumnStore.SetNull(Columns.Columns[i], 0, rows);
        Tokens.Clear();
        Effects.Clear();
        Incidents.Clear();
        Passages.Clear();
        Arrivals.Clear();
    }
}
