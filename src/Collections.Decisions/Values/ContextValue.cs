using System.Diagnostics.CodeAnalysis;

namespace Collections.Decisions.Values;

/// <summary>Names with values, in the order in which they were written.</summary>
public sealed class ContextValue : FeelValue
{
    private readonly Dictionary<string, int> places;

    /// <summary>The context of these entries; a name that stands twice keeps its first place and its last value.</summary>
    public ContextValue(IEnumerable<KeyValuePair<string, FeelValue>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var list = new List<KeyValuePair<string, FeelValue>>();
        places = new(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (places.TryAdd(entry.Key, list.Count)) list.Add(entry);
            else list[places[entry.Key]] = entry;
        }
        Entries = list;
        Depth = 1 + (list.Count == 0 ? 0 : list.Max(entry => entry.Value.Depth));
    }

    /// <summary>The empty context.</summary>
    public static ContextValue Empty { get; } = new([]);

    /// <summary>Names and values in order.</summary>
    public IReadOnlyList<KeyValuePair<string, FeelValue>> Entries { get; }

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Context;

    /// <inheritdoc/>
    public override int Depth { get; }

    /// <summary>The value of a name, if the context has it.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out FeelValue? value)
    {
        value = places.TryGetValue(name, out var place) ? Entries[place].Value : null;
        return value is not null;
    }

    /// <summary>The context with one entry set or replaced.</summary>
    public ContextValue With(string name, FeelValue value) => new([.. Entries, KeyValuePair.Create(name, value)]);
}
