using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Engine.Planning;

namespace Collections.Engine.Batches;

/// <summary>
/// The subjects of one part of a run with their facts, and beside them the cases of each plan. A row is a
/// subject; one plan has at most one open case of it. The arrays are reused from part to part.
/// </summary>
public sealed class PartBatch
{
    private readonly IReadOnlyDictionary<int, FeelValue> constants;

    /// <summary>Room for the given plans.</summary>
    /// <param name="plans">The plans of the run.</param>
    /// <param name="facts">Every fact there is, in the order of the catalog.</param>
    /// <param name="isUsed">Which facts the run reads: only those get a column.</param>
    /// <param name="pool">What text codes stand for.</param>
    /// <param name="constants">Facts that are the same for every subject, by ordinal.</param>
    public PartBatch(
        IReadOnlyList<PlanRun> plans,
        ColumnSchema facts,
        IReadOnlyList<bool> isUsed,
        TextPool pool,
        IReadOnlyDictionary<int, FeelValue>? constants = null)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(facts);
        FactSchema = facts;
        Pool = pool;
        this.constants = constants ?? new Dictionary<int, FeelValue>();
        Facts = [.. facts.Columns.Select((definition, i) => isUsed[i] ? ColumnStore.Create(definition, 0, pool) : null)];
        Views = [.. plans.Select(plan => plan.Plan.Grouping).OfType<Grouping>().Distinct().Select(grouping => new GroupView(grouping, isUsed))];
        FactColumns = new ColumnBatch(facts, new Column[facts.Columns.Count], 0);
        Plans = [.. plans.Select(plan => new PlanBatch(plan, this))];
        Reserve(1024);
    }

    /// <summary>Whether a fact is the same for every subject: its column is filled already.</summary>
    public bool IsConstant(int ordinal) => constants.ContainsKey(ordinal);

    /// <summary>Names and types of <see cref="Facts"/>.</summary>
    public ColumnSchema FactSchema { get; }

    /// <summary>What text codes stand for.</summary>
    public TextPool Pool { get; }

    /// <summary>How many rows count.</summary>
    public int Count { get; set; }

    /// <summary>How many rows there is room for.</summary>
    public int Capacity { get; private set; }

    /// <summary>The subjects' ids, ascending.</summary>
    public long[] Subjects { get; private set; } = [];

    /// <summary>A column for each definition of <see cref="FactSchema"/> that the run reads, null for the others. Replaced when the room grows.</summary>
    public Column?[] Facts { get; }

    /// <summary>The facts as expressions over rows read them; null columns are those that nobody reads.</summary>
    public ColumnBatch FactColumns { get; }

    /// <summary>One for each grouping of the plans; empty where each plan works row by row.</summary>
    public IReadOnlyList<GroupView> Views { get; }

    /// <summary>
    /// By row: the first row of those of which one case governs. Filled by the store where there are <see cref="Views"/>.
    /// </summary>
    public int[] Kin { get; private set; } = [];

    /// <summary>The cases of each plan, in the order of the run's plans.</summary>
    public PlanBatch[] Plans { get; }

    /// <summary>News for the cases of this part, by round: the n-th news of each subject stands in round n.</summary>
    public EventList Events { get; } = new();

    /// <summary>When rows stand still, or stood. Filled by the store.</summary>
    public PauseList Pauses { get; } = new();

    /// <summary>What stands about rows beside their facts. Filled by the store; steps add to it.</summary>
    public MarkList Marks { get; } = new();

    /// <summary>Rows that the store leaves out because news came for them meanwhile: nothing of them is written or counted.</summary>
    public bool[] IsLeftOut { get; private set; } = [];

    /// <summary>Rows that are absent from their last full file: their cases hear news, and no new ones open. Filled by the store.</summary>
    public bool[] IsGone { get; private set; } = [];

    /// <summary>
    /// Rows that are subjects of views alone: plans that work each row by itself have no case there. Filled by the store.
    /// </summary>
    public bool[] IsApart { get; private set; } = [];

    /// <summary>Which part this is.</summary>
    public Runs.PartKey Key { get; set; }

    /// <summary>Number of the last piece of daytime news that the loaded state includes.</summary>
    public long EventHorizon { get; set; }

    /// <summary>Makes room for so many rows; the first rows keep their values.</summary>
    public void Reserve(int rows)
    {
        if (rows <= Capacity) return;
        // The first part says about how many rows the others have: a few more are no reason to double. What grows bit by bit does.
        Capacity = rows >= Capacity * 2 ? rows + (rows / 16) : Capacity * 2;
        var subjects = Subjects;
        Array.Resize(ref subjects, Capacity);
        Subjects = subjects;
        var left = IsLeftOut;
        Array.Resize(ref left, Capacity);
        IsLeftOut = left;
        var gone = IsGone;
        Array.Resize(ref gone, Capacity);
        IsGone = gone;
        var apart = IsApart;
        Array.Resize(ref apart, Capacity);
        IsApart = apart;
        for (var i = 0; i < Facts.Length; i++)
        {
            if (Facts[i] is { } column) Facts[i] = ColumnStore.Grow(column, Capacity);
        }
        foreach (var (ordinal, value) in constants)
        {
            for (var row = 0; row < Capacity && Facts[ordinal] is { } column; row++) column.TryWrite(row, value);
        }
        if (Views.Count > 0)
        {
            var kin = Kin;
            Array.Resize(ref kin, Capacity);
            Kin = kin;
        }
        foreach (var view in Views) view.Reserve(this);
        for (var i = 0; i < Facts.Length; i++) FactColumns.Columns[i] = Facts[i]!;
        foreach (var plan in Plans) plan.Reserve(Capacity);
    }

    /// <summary>Empties the batch for the next part.</summary>
    public void Clear()
    {
        foreach (var plan in Plans) plan.Clear(Count);
        Events.Clear();
        Pauses.Clear();
        Marks.Clear();
        IsLeftOut.AsSpan(0, Count).Clear();
        IsGone.AsSpan(0, Count).Clear();
        IsApart.AsSpan(0, Count).Clear();
        Count = 0;
    }

    /// <summary>The view of a grouping; null where each row is a subject.</summary>
    internal GroupView? ViewOf(Grouping? grouping) => grouping is null ? null : Views.First(view => view.Grouping == grouping);

    internal void LeaveOut(IEnumerable<long> subjects)
    {
        foreach (var subject in subjects)
        {
            var row = Array.BinarySearch(Subjects, 0, Count, subject);
            if (row >= 0) IsLeftOut[row] = true;
        }
    }
}
