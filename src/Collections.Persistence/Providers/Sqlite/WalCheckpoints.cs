using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Collections.Persistence.Providers.Sqlite;

/// <summary>
/// Moves the write-ahead log into the database, on the writer's thread and between transactions
/// only: versions before 3.51.3 can lose a log that is reset while another connection checkpoints.
/// </summary>
internal sealed unsafe class WalCheckpoints : IDisposable
{
    private const long PassiveBytes = 64L << 20;

    // A reader in the way keeps the log growing; to try again at every commit would cost each one a sync.
    private const long RetryBytes = 16L << 20;

    private readonly RawConnection _connection;
    private readonly int _pageSize;
    private readonly int* _framesInLog;
    private long _nextPassive = PassiveBytes;

    public WalCheckpoints(RawConnection connection, int pageSize)
    {
        _connection = connection;
        _pageSize = pageSize;
        _framesInLog = (int*)NativeMemory.AllocZeroed(sizeof(int));
        SqliteNative.sqlite3_wal_hook(connection.Handle, &Committed, (nint)_framesInLog);
    }

    /// <summary>Bytes in the log after the last commit.</summary>
    public long LogBytes => (long)*_framesInLog * _pageSize;

    public void AfterCommit()
    {
        if (LogBytes < PassiveBytes)
        {
            _nextPassive = PassiveBytes;
        }
        else if (LogBytes >= _nextPassive)
        {
            Checkpoint(SqliteNative.CheckpointPassive);
            _nextPassive = LogBytes + RetryBytes;
        }
    }

    /// <summary>Empties the log and its file; false when a reader still needs it.</summary>
    public bool Truncate()
    {
        if (Checkpoint(SqliteNative.CheckpointTruncate) != SqliteNative.Ok)
            return false;
        *_framesInLog = 0;
        _nextPassive = PassiveBytes;
        return true;
    }

    public void Dispose()
    {
        SqliteNative.sqlite3_wal_hook(_connection.Handle, null, 0);
        NativeMemory.Free(_framesInLog);
    }

    private int Checkpoint(int mode)
    {
        int code = SqliteNative.sqlite3_wal_checkpoint_v2(_connection.Handle, null, mode, out _, out _);
        if (code is not (SqliteNative.Ok or SqliteNative.Busy))
            throw SqliteFailureException.Of(_connection.Handle, "checkpoint");
        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Committed(nint framesInLog, nint database, byte* schema, int frames)
    {
        *(int*)framesInLog = frames;
        return SqliteNative.Ok;
    }
}
