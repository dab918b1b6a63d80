using Collections.Decisions.Columns;

namespace Collections.Decisions.Kernels;

/// <summary>Which columns stand behind names and paths.</summary>
internal static class ColumnUse
{
    public static IReadOnlyList<int> Of(IEnumerable<string> names, ColumnSchema schema)
    {
        var used = new SortedSet<int>();
        foreach (var name in names) Add(used, name, schema);
        return [.. used];
    }

    // a.b.c is the column of the longest beginning that is one; a alone also stands for all columns "a.…".
    private static void Add(SortedSet<int> used, string name, ColumnSchema schema)
    {
        for (var path = name; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOf('.'))])
        {
            var column = schema.IndexOf(path);
            if (column < 0) continue;
            used.Add(column);
            return;
        }
        for (var i = 0; i < schema.Columns.Count; i++)
        {
            if (schema.Columns[i].Name.StartsWith(name + ".", StringComparison.Ordinal)) used.Add(i);
        }
    }
}
