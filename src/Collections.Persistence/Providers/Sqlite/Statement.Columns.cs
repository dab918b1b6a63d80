using System.Text;

namespace Collections.Persistence.Providers.Sqlite;

/// <summary>What a row holds.</summary>
public sealed unsafe partial class Statement
{
    public int ColumnCount => SqliteNative.sqlite3_column_count(_statement);

    /// <summary>The integer in a column; 0 for NULL.</summary>
    public long ColumnLong(int column) => SqliteNative.sqlite3_column_int64(_statement, column);

    /// <summary>The integer in a column, or <paramref name="whenNull"/>.</summary>
    public long ColumnLong(int column, long whenNull)
    {
        // Almost every value is neither zero nor NULL: one call instead of two.
        long value = SqliteNative.sqlite3_column_int64(_statement, column);
        return value == 0 && IsNull(column) ? whenNull : value;
    }

    public int ColumnInt(int column) => checked((int)SqliteNative.sqlite3_column_int64(_statement, column));

    public bool IsNull(int column) => SqliteNative.sqlite3_column_type(_statement, column) == SqliteNative.TypeNull;

    /// <summary>The bytes of a text (UTF-8) or blob, empty for NULL; good until the next step or reset.</summary>
    public ReadOnlySpan<byte> Bytes(int column)
    {
        byte* bytes = SqliteNative.sqlite3_column_blob(_statement, column);
        return bytes is null ? [] : new ReadOnlySpan<byte>(bytes, SqliteNative.sqlite3_column_bytes(_statement, column));
    }

    public string? Text(int column) => IsNull(column) ? null : Encoding.UTF8.GetString(Bytes(column));
}
