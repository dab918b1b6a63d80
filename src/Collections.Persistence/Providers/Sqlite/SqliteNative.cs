using System.Runtime.InteropServices;

namespace Collections.Persistence.Providers.Sqlite;

/// <summary>
/// The calls of the native library that the bulk path needs. Those that only touch memory of the
/// statement suppress the garbage collector's transition, which would cost more than they do;
/// those that may reach the disk or call back must not. Reset, finalize and close are taken without
/// their result, which only repeats that of the step before.
/// </summary>
internal static unsafe partial class SqliteNative
{
    private const string Library = "e_sqlite3";

    public const int Ok = 0;
    public const int Busy = 5;
    public const int Constraint = 19;
    public const int Row = 100;
    public const int Done = 101;
    public const int TypeNull = 5;
    public const int OpenReadOnly = 0x1;
    public const int OpenReadWrite = 0x2;
    public const int ConfigMultiThread = 2;
    public const int ConfigMemoryStatus = 9;
    public const int OpenNoMutex = 0x8000;
    public const uint PreparePersistent = 0x1;
    public const int CheckpointPassive = 0;
    public const int CheckpointTruncate = 3;

    /// <summary>The buffer outlives the step: the library reads it where it stands.</summary>
    public const nint Static = 0;

    /// <summary>The library copies the buffer at once.</summary>
    public const nint Transient = -1;

    [LibraryImport(Library)]
    public static partial int sqlite3_config(int option);

    [LibraryImport(Library)]
    public static partial int sqlite3_config(int option, int value);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int sqlite3_libversion_number();

    [LibraryImport(Library)]
    public static partial int sqlite3_open_v2(byte* file, out nint database, int flags, byte* fileSystem);

    [LibraryImport(Library)]
    public static partial void sqlite3_close_v2(nint database);

    [LibraryImport(Library)]
    public static partial int sqlite3_prepare_v3(nint database, byte* sql, int length, uint flags, out nint statement, byte** tail);

    [LibraryImport(Library)]
    public static partial void sqlite3_finalize(nint statement);

    [LibraryImport(Library)]
    public static partial int sqlite3_step(nint statement);

    [LibraryImport(Library)]
    public static partial int sqlite3_exec(nint database, byte* sql, nint callback, nint context, byte** message);

    [LibraryImport(Library)]
    public static partial void sqlite3_busy_timeout(nint database, int milliseconds);

    [LibraryImport(Library)]
    public static partial int sqlite3_wal_checkpoint_v2(nint database, byte* schema, int mode, out int framesInLog, out int framesCheckpointed);

    [LibraryImport(Library)]
    public static partial nint sqlite3_wal_hook(nint database, delegate* unmanaged[Cdecl]<nint, nint, byte*, int, int> hook, nint context);

    [LibraryImport(Library)]
    public static partial byte* sqlite3_errmsg(nint database);

    [LibraryImport(Library)]
    public static partial int sqlite3_extended_errcode(nint database);

    [LibraryImport(Library)]
    public static partial byte* sqlite3_errstr(int code);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial void sqlite3_reset(nint statement);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int sqlite3_bind_int64(nint statement, int index, long value);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int sqlite3_bind_null(nint statement, int index);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int sqlite3_bind_text(nint statement, int index, byte* utf8, int length, nint lifetime);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int sqlite3_bind_blob(nint statement, int index, byte* bytes, int length, nint lifetime);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int sqlite3_bind_parameter_count(nint statement);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int sqlite3_stmt_readonly(nint statement);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial long sqlite3_column_int64(nint statement, int column);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int sqlite3_column_type(nint statement, int column);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial byte* sqlite3_column_blob(nint statement, int column);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int sqlite3_column_bytes(nint statement, int column);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int sqlite3_column_count(nint statement);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial long sqlite3_changes64(nint database);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial int sqlite3_get_autocommit(nint database);
}
