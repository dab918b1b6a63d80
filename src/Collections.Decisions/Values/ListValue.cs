namespace Collections.Decisions.Values;

/// <summary>A list. The array belongs to the value and is never changed afterwards.</summary>
public sealed class ListValue : FeelValue
{
    /// <summary>The list of these items.</summary>
    public ListValue(FeelValue[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        Items = items;
        var deepest = 0;
        Size = 1;
        foreach (var item in items)
        {
            deepest = Math.Max(deepest, item.Depth);
            Size += item.Size;
        }
        Depth = deepest + 1;
    }

    /// <summary>The empty list.</summary>
    public static ListValue Empty { get; } = new([]);

    /// <summary>The items in order.</summary>
    public FeelValue[] Items { get; }

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.List;

    /// <inheritdoc/>
    public override int Depth { get; }

    /// <inheritdoc/>
    public override long Size { get; }
}
