using Collections.Decisions.Syntax;

namespace Collections.Decisions.Columns;

/// <summary>One column that expressions may name. Names may hold spaces, as FEEL allows.</summary>
/// <param name="Name">The FEEL name.</param>
/// <param name="Type">How the values are held.</param>
/// <param name="Scale">Decimal places of a number column; 0 otherwise.</param>
public sealed record ColumnDefinition(string Name, ColumnType Type, int Scale = 0);

/// <summary>The columns of a batch, in their order. Expressions are compiled against it once.</summary>
public sealed class ColumnSchema
{
    private readonly Dictionary<string, int> ordinals = new(StringComparer.Ordinal);
    private readonly Lazy<NameTable> names;

    /// <summary>Columns in order; a name may stand once.</summary>
    public ColumnSchema(IReadOnlyList<ColumnDefinition> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Columns = columns;
        for (var i = 0; i < columns.Count; i++)
        {
            if (!ordinals.TryAdd(columns[i].Name, i))
                throw new ArgumentException($"The column '{columns[i].Name}' stands twice in the schema.", nameof(columns));
        }
        names = new(() => NameTable.Of(columns.Select(column => column.Name)));
    }

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<ColumnDefinition> Columns { get; }

    /// <summary>The names of the columns as the parser looks for them: read once, however many expressions are.</summary>
    internal NameTable Names => names.Value;

    /// <summary>The place of a column, or -1 where there is none of that name.</summary>
    public int IndexOf(string name) => ordinals.GetValueOrDefault(name, -1);
}
