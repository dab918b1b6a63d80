namespace Collections.Engine.Batches;

/// <summary>A growing list of ints that hands out its array, so that loops index memory and nothing else.</summary>
public sealed class IntList
{
    private int[] items = new int[64];

    /// <summary>How many items count.</summary>
    public int Count { get; private set; }

    /// <summary>The items so far.</summary>
    public ReadOnlySpan<int> Span => items.AsSpan(0, Count);

    /// <summary>Adds one at the end.</summary>
    public void Add(int item)
    {
        if (Count == items.Length) Array.Resize(ref items, Count * 2);
        items[Count++] = item;
    }

    /// <summary>Forgets the items and keeps the room.</summary>
    public void Clear() => Count = 0;

    /// <summary>Exchanges the contents of two lists without copying.</summary>
    public void Swap(IntList other)
    {
        (items, other.items) = (other.items, items);
        (Count, other.Count) = (other.Count, Count);
    }
}
