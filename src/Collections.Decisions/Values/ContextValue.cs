using System.Diagnostics.CodeAnalysis;

namespace Collections.Decisions.Values;

/// <summary>Names with values, in the order in which they were written.</summary>
public sealed class ContextValue : FeelValue
{
    // Few names are found sooner one by one, and most contexts have few.
    private const int FewEntries = 8;
    private readonly KeyValuePair<string, FeelValue>[] entries;
    private readonly Dictionary<string, int>? places;

    /// <summary>The context of these entries; a name that stands twice keeps its first place and its last value.</summary>
    public ContextValue(IEnumerable<KeyValuePair<string, FeelValue>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        this.entries = [.. entries];
        if (this.entries.Length > FewEntries) places = new(this.entries.Length, StringComparer.Ordinal);
        var count = 0;
        foreach (var entry in this.entries)
        {
            var place = PlaceOf(entry.Key, count);
            if (place < 0) places?.Add(entry.Key, count);
            this.entries[place < 0 ? count++ : place] = entry;
        }
        Array.Resize(ref this.entries, count);
        Size = 1 + this.entries.Sum(entry => entry.Value.Size);
        Depth = count == 0 ? 1 : this.entries.Max(entry => entry.Value.Depth) + 1;
    }

    /// <summary>The empty context.</summary>
    public static ContextValue Empty { get; } = new([]);

    /// <summary>Names and values in order.</summary>
    public IReadOnlyList<KeyValuePair<string, FeelValue>> Entries => entries;

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Context;

    /// <inheritdoc/>
    public override int Depth { get; }

    /// <inheritdoc/>
    public override long Size { get; }

    /// <summary>The value of a name, if the context has it.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out FeelValue? value)
    {
        var place = PlaceOf(name, entries.Length);
        value = place < 0 ? null : entries[place].Value;
        return value is not null;
    }

    /// <summary>The context with one entry set or replaced.</summary>
    public ContextValue With(string name, FeelValue value) => new([.. Entries, KeyValuePair.Create(name, value)]);

    /// <summary>The place of a name among the first entries, or -1.</summary>
    private int PlaceOf(string name, int count)
    {
        if (places is not null) return places.TryGetValue(name, out var place) ? place : -1;
        for (var i = 0; i < count; i++)
        {
            if (entries[i].Key == name) return i;
        }
        return -1;
    }
}
