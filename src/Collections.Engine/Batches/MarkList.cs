namespace Collections.Engine.Batches;

/// <summary>The marks of a part's rows: few rows have any.</summary>
public sealed class MarkList
{
    private static readonly List<Mark> Nothing = [];
    private readonly Dictionary<int, List<Mark>> byRow = [];
    private readonly Dictionary<GroupView, Dictionary<int, List<Mark>>> bySubject = [];

    /// <summary>Whether no row has any.</summary>
    public bool IsEmpty => byRow.Count == 0;

    /// <summary>The rows that have some, ascending.</summary>
    public IEnumerable<int> Rows => byRow.Keys.Order();

    /// <summary>Those of a row, in the order in which they came.</summary>
    public IReadOnlyList<Mark> Of(int row) => byRow.GetValueOrDefault(row, Nothing);

    /// <summary>Those of the subject of a plan that stands at a row: of all its rows, where it has several.</summary>
    public IReadOnlyList<Mark> Of(PlanBatch plan, int row)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (byRow.Count == 0 || plan.View is not { } view) return Of(row);
        if (!bySubject.TryGetValue(view, out var known)) bySubject.Add(view, known = Gather(view));
        return known.GetValueOrDefault(row, Nothing);
    }

    /// <summary>Adds one to a row, once.</summary>
    public void Add(int row, Mark mark)
    {
        if (Add(byRow, row, mark)) bySubject.Clear();
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        byRow.Clear();
        bySubject.Clear();
    }

    private Dictionary<int, List<Mark>> Gather(GroupView view)
    {
        var gathered = new Dictionary<int, List<Mark>>();
        foreach (var row in Rows)
        {
            if (view.Heads[row] < 0) continue;
            foreach (var mark in byRow[row]) Add(gathered, view.Heads[row], mark);
        }
        return gathered;
    }

    private static bool Add(Dictionary<int, List<Mark>> marks, int row, Mark mark)
    {
        if (!marks.TryGetValue(row, out var list)) marks.Add(row, list = []);
        if (list.Contains(mark)) return false;
        list.Add(mark);
        return true;
    }
}
