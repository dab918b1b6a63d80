namespace Collections.Engine.Batches;

/// <summary>The pauses of a part's rows, past ones included: few rows have any.</summary>
public sealed class PauseList
{
    private static readonly List<Pause> Nothing = [];
    private readonly SortedDictionary<int, List<Pause>> byRow = [];

    /// <summary>Whether no row has any.</summary>
    public bool IsEmpty => byRow.Count == 0;

    /// <summary>The rows that have some, ascending.</summary>
    public IReadOnlyCollection<int> Rows => byRow.Keys;

    /// <summary>Those of a row.</summary>
    public IReadOnlyList<Pause> Of(int row) => byRow.GetValueOrDefault(row, Nothing);

    /// <summary>Adds one to a row.</summary>
    public void Add(int row, Pause pause)
    {
        if (byRow.TryGetValue(row, out var list)) list.Add(pause);
        else byRow.Add(row, [pause]);
    }

    /// <summary>Those of a row that have no end yet end now: all, or those of a kind.</summary>
    public void End(int row, int? kind, long now)
    {
        if (!byRow.TryGetValue(row, out var list)) return;
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].To > now && (kind is null || list[i].Kind == kind)) list[i] = list[i] with { To = now };
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear() => byRow.Clear();
}
