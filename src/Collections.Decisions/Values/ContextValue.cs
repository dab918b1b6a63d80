using System.Diagnostics.CodeAnalysis;

namespace Collections.Decisions.Values;

/// <summary>Names with values, in the order in which they were written.</summary>
public sealed class ContextValue : FeelValue
{
    private readonly NamedValues values;

    /// <summary>The context of these entries; a name that stands twice keeps its first place and its last value.</summary>
    public ContextValue(IEnumerable<KeyValuePair<string, FeelValue>> entries)
        : this(Named(entries))
    {
    }

    /// <summary>The context of what was bound; nothing more may be bound.</summary>
    internal ContextValue(NamedValues values)
    {
        this.values = values;
        Size = 1;
        foreach (var (_, value) in values.Entries)
        {
            Size += value.Size;
            Depth = Math.Max(Depth, value.Depth);
        }
        Depth++;
    }

    /// <summary>The empty context.</summary>
    public static ContextValue Empty { get; } = new([]);

    /// <summary>Names and values in order.</summary>
    public IReadOnlyList<KeyValuePair<string, FeelValue>> Entries => values.Entries;

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Context;

    /// <inheritdoc/>
    public override int Depth { get; }

    /// <inheritdoc/>
    public override long Size { get; }

    /// <summary>The value of a name, if the context has it.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out FeelValue? value)
    {
        value = values.Find(name);
        return value is not null;
    }

    /// <summary>The context with one entry set or replaced.</summary>
    public ContextValue With(string name, FeelValue value) => new([.. Entries, KeyValuePair.Create(name, value)]);

    private static NamedValues Named(IEnumerable<KeyValuePair<string, FeelValue>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var named = new NamedValues(entries.TryGetNonEnumeratedCount(out var expected) ? expected : 0);
        foreach (var (name, value) in entries) named.Set(name, value);
        return named;
    }
}
