using Collections.Decisions.Columns;
using Collections.Engine.Planning;

namespace Collections.Engine.Batches;

/// <summary>
/// The subjects of plans that work several rows as one: each stands at the row of its head, with facts of its own there.
/// Filled by the store.
/// </summary>
public sealed class GroupView
{
    private readonly IReadOnlyList<bool> isUsed;

    internal GroupView(Grouping grouping, IReadOnlyList<bool> isUsed)
    {
        Grouping = grouping;
        this.isUsed = isUsed;
        Facts = new Column?[isUsed.Count];
    }

    /// <summary>What belongs together.</summary>
    public Grouping Grouping { get; }

    /// <summary>By row: the row of its head; -1 where that is not in the batch.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>
    /// By row of a head: since when the subject has been what a case is opened for, as a day number, where that is not the oldest due date
    /// of what it owes; 0 while it is not. Null where it is. Filled by the store.
    /// </summary>
    public int[]? Since { get; private set; }

    /// <summary>A column for each fact that its plans or the run read, null for the others. Values count at heads. Replaced when the room grows.</summary>
    public Column?[] Facts { get; }

    /// <summary>Its subjects have a time of their own, whatever is due.</summary>
    public void KeepSince() => Since ??= new int[Heads.Length];

    /// <summary>Whether a subject of this view stands at the row.</summary>
    public bool IsHead(int row) => Heads[row] == row;

    internal void Reserve(PartBatch part)
    {
        var heads = Heads;
        Array.Resize(ref heads, part.Capacity);
        Heads = heads;
        if (Since is { } since)
        {
            Array.Resize(ref since, part.Capacity);
            Since = since;
        }
        for (var i = 0; i < Facts.Length; i++)
        {
            if (!isUsed[i]) continue;
            if (part.IsConstant(i)) Facts[i] = part.Facts[i];
            else Facts[i] = Facts[i] is { } column ? ColumnStore.Grow(column, part.Capacity) : ColumnStore.Create(part.FactSchema.Columns[i], part.Capacity, part.Pool);
        }
    }
}
