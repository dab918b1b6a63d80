using Collections.Decisions.Columns;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>
/// One row of a batch as names. A column "account.balance" is read by that name, and as member of a context
/// "account" where a path is written.
/// </summary>
public sealed class RowScope : FeelScope
{
    private readonly ColumnSchema schema;
    private readonly Dictionary<string, List<(string Member, int Column)>> contexts = new(StringComparer.Ordinal);
    private ColumnBatch? batch;
    private int row;

    /// <summary>Rows of batches of this schema.</summary>
    public RowScope(ColumnSchema schema, FeelScope? parent = null)
        : base(parent)
    {
        ArgumentNullException.ThrowIfNull(schema);
        this.schema = schema;
        for (var i = 0; i < schema.Columns.Count; i++)
        {
            var name = schema.Columns[i].Name;
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            if (dot <= 0) continue;
            if (!contexts.TryGetValue(name[..dot], out var members)) contexts[name[..dot]] = members = [];
            members.Add((name[(dot + 1)..], i));
        }
    }

    /// <summary>Moves to a row.</summary>
    public void MoveTo(ColumnBatch rows, int index) => (batch, row) = (rows, index);

    /// <inheritdoc/>
    protected override FeelValue? Own(string name)
    {
        if (batch is null) return null;
        var column = schema.IndexOf(name);
        if (column >= 0) return batch.Columns[column].Read(row);
        return contexts.TryGetValue(name, out var members) ? Context(members, batch) : null;
    }

    // account.balance.principal is a member of a member.
    private ContextValue Context(IEnumerable<(string Member, int Column)> members, ColumnBatch rows) => new(members
        .GroupBy(member => member.Member.Split('.', 2)[0], StringComparer.Ordinal)
        .Select(group => KeyValuePair.Create(
            group.Key,
            group.FirstOrDefault(member => member.Member == group.Key) is { Member: not null } own
                ? rows.Columns[own.Column].Read(row)
                : Context(group.Select(member => (member.Member[(group.Key.Length + 1)..], member.Column)), rows))));
}
