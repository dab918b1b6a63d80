using Collections.Engine.Runs;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Finds timers that are due between nights. It reads every token: an index on due times would make each update of a night dearer.</summary>
public static class DueTokens
{
    // What is due at midnight is due on a date: dates are told by nights.
    private const string Select = """
        SELECT case_id, seq, due FROM token WHERE tenant_id = 1 AND due > ?1 AND due <= ?2 AND due % ?3 <> 0 ORDER BY due, case_id, seq
        """;

    /// <summary>Those that are due after one instant, up to and with another, the earliest first.</summary>
    /// <param name="database">The database.</param>
    /// <param name="after">What was due then the night has fired.</param>
    /// <param name="until">Now.</param>
    public static IReadOnlyList<DueToken> Between(SqliteDatabase database, long after, long until)
    {
        ArgumentNullException.ThrowIfNull(database);
        var due = new List<DueToken>();
        using var reader = database.OpenReader();
        var select = reader.Prepare(Select);
        select.Bind(1, after);
        select.Bind(2, until);
        select.Bind(3, RunClock.Day);
        while (select.Step()) due.Add(new DueToken(select.ColumnLong(0), select.ColumnInt(1), select.ColumnLong(2)));
        return due;
    }
}
