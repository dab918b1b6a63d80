using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Collections.Persistence.Providers.Sqlite;

/// <summary>A statement that the database refused: what was to be executed, and what it answered.</summary>
public sealed class SqliteFailureException : Exception
{
    private const int PrimaryKeyViolated = 1555;
    private const int UniqueViolated = 2067;
    private const int TooBig = 18;
    private const int Mismatch = 20;
    private const int NotSynced = 1034;
    private const int FolderNotSynced = 1290;

    internal SqliteFailureException(int code, string answer, string sql)
        : base($"SQLite answered {code} ({answer}) to: {sql}")
    {
        Code = code;
        Sql = sql;
    }

    /// <summary>SQLite's extended result code.</summary>
    public int Code { get; }

    /// <summary>The text of the statement that failed.</summary>
    public string Sql { get; }

    /// <summary>A key, unique, not-null, check or foreign-key constraint did its work.</summary>
    public bool IsConstraint => (Code & 0xff) == SqliteNative.Constraint;

    /// <summary>What was to be written is at fault, and other data would have been taken; else it is the disk, the file or the machine.</summary>
    public bool IsOfTheData => IsConstraint || (Code & 0xff) is TooBig or Mismatch;

    /// <summary>The row stands already under this key.</summary>
    public bool IsDuplicate => Code is PrimaryKeyViolated or UniqueViolated;

    /// <summary>
    /// The disk did not confirm what was written. The system may have dropped it, and says so once only: to ask again would
    /// give a yes that is worth nothing.
    /// </summary>
    public bool IsUnconfirmed => Code is NotSynced or FolderNotSynced;

    /// <summary>The database's refusal in a failure or in what caused it, also where Entity Framework met it; null where there is none.</summary>
    public static SqliteFailureException? In(Exception? failure) => failure switch
    {
        null => null,
        SqliteFailureException refused => refused,
        SqliteException refused => new SqliteFailureException(refused.SqliteExtendedErrorCode, refused.Message, "a statement of Entity Framework"),
        _ => In(failure.InnerException),
    };

    /// <summary>The last failure of a connection.</summary>
    internal static unsafe SqliteFailureException Of(nint database, string sql) => new(
        SqliteNative.sqlite3_extended_errcode(database),
        Marshal.PtrToStringUTF8((nint)SqliteNative.sqlite3_errmsg(database)) ?? "no message",
        sql);

    /// <summary>A result code that the connection does not keep as its last failure.</summary>
    internal static unsafe SqliteFailureException OfCode(int code, string sql) => new(
        code,
        Marshal.PtrToStringUTF8((nint)SqliteNative.sqlite3_errstr(code)) ?? "no message",
        sql);
}
