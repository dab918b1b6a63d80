namespace Collections.Domain.Portfolios;

/// <summary>Columns of facts by ordinal.</summary>
public static class FactColumns
{
    /// <summary>Columns for so many facts and rows.</summary>
    public static long[][] Create(int facts, int rows)
    {
        var columns = new long[facts][];
        for (var i = 0; i < facts; i++) columns[i] = new long[rows];
        return columns;
    }
}
