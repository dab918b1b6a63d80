namespace Collections.Decisions.Kernels;

/// <summary>Rows whose values a loop wants side by side: as they stand in a column where the rows follow one another, else copied.</summary>
internal readonly ref struct RowBlock
{
    private readonly ReadOnlySpan<int> rows;
    private readonly bool consecutive;

    public RowBlock(ReadOnlySpan<int> rows)
    {
        this.rows = rows;
        consecutive = AreConsecutive(rows);
    }

    public int Length => rows.Length;

    public int this[int place] => rows[place];

    /// <summary>The values of the rows; in the room given where they have to be copied.</summary>
    public ReadOnlySpan<T> Values<T>(T[] column, Span<T> room)
    {
        if (consecutive) return column.AsSpan(rows[0], rows.Length);
        for (var i = 0; i < rows.Length; i++) room[i] = column[rows[i]];
        return room;
    }

    private static bool AreConsecutive(ReadOnlySpan<int> rows)
    {
        if (rows.IsEmpty) return false;
        var gaps = 0;
        for (var i = 0; i < rows.Length; i++) gaps |= rows[i] - rows[0] - i;
        return gaps == 0;
    }
}
