using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Collections.Proofs.Disks;

/// <summary>What SQLite does with an open file of a simulated disk.</summary>
internal static unsafe class FileMethods
{
    private const int SectorBytes = 4096;

    /// <summary>The table for sqlite3_file; never freed.</summary>
    public static FileTable* Table { get; } = NewTable();

    private static FileTable* NewTable()
    {
        var table = (FileTable*)NativeMemory.AllocZeroed((nuint)sizeof(FileTable));
        *table = new FileTable
        {
            Version = 2,
            Close = &Close,
            Read = &Read,
            Write = &Write,
            Truncate = &Truncate,
            Sync = &Sync,
            Size = &Size,
            Lock = &Lock,
            Unlock = &Unlock,
            CheckReserved = &CheckReserved,
            Control = &Control,
            SectorSize = &SectorSize,
            Characteristics = &Characteristics,
            MapShared = &MapShared,
            LockShared = &LockShared,
            Barrier = &Barrier,
            UnmapShared = &UnmapShared,
        };
        return table;
    }

    private static DiskConnection Of(OpenFile* file) => (DiskConnection)GCHandle.FromIntPtr(file->Connection).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(OpenFile* file)
    {
        var connection = Of(file);
        connection.Locks.Release(connection, 0);
        connection.Index.Leave(connection);
        if (connection.Temporary is { } name) connection.Disk.Delete(name);
        GCHandle.FromIntPtr(file->Connection).Free();
        file->Methods = null;
        return Codes.Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Read(OpenFile* file, byte* into, int count, long offset)
    {
        var connection = Of(file);
        if (connection.IsDead) return Codes.ReadFailed;
        return connection.File.Read(new Span<byte>(into, count), offset) ? Codes.Ok : Codes.ShortRead;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(OpenFile* file, byte* from, int count, long offset)
    {
        var connection = Of(file);
        var (address, length) = ((nint)from, count);
        return Codes.Of(connection.Try(DiskOperation.Write, () => connection.File.Write(new ReadOnlySpan<byte>((byte*)address, length), offset)), Codes.WriteFailed);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(OpenFile* file, long length)
    {
        var connection = Of(file);
        return Codes.Of(connection.Try(DiskOperation.Truncate, () => connection.File.Truncate(length)), Codes.TruncateFailed);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(OpenFile* file, int flags)
    {
        var connection = Of(file);
        return Codes.Of(connection.Try(DiskOperation.Sync, connection.File.Sync), Codes.SyncFailed);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Size(OpenFile* file, long* length)
    {
        *length = Of(file).File.Length;
        return Codes.Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Lock(OpenFile* file, int level)
    {
        var connection = Of(file);
        return connection.Locks.Take(connection, level) ? Codes.Ok : Codes.Busy;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Unlock(OpenFile* file, int level)
    {
        var connection = Of(file);
        connection.Locks.Release(connection, level);
        return Codes.Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int CheckReserved(OpenFile* file, int* result)
    {
        *result = Of(file).Locks.IsReserved ? 1 : 0;
        return Codes.Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Control(OpenFile* file, int operation, void* argument) => Codes.NotFound;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SectorSize(OpenFile* file) => SectorBytes;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Characteristics(OpenFile* file) => Codes.PowerSafeOverwrite;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int MapShared(OpenFile* file, int region, int size, int extend, nint* address)
    {
        var connection = Of(file);
        *address = 0;
        if (connection.IsDead) return Codes.SharedMemoryFailed;
        *address = connection.Index.Map(connection, region, size, extend != 0);
        return Codes.Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int LockShared(OpenFile* file, int first, int count, int flags)
    {
        var connection = Of(file);
        if (connection.IsDead) return Codes.SharedMemoryFailed;
        return connection.Index.Lock(connection, first, count, flags) ? Codes.Ok : Codes.Busy;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Barrier(OpenFile* file) => Thread.MemoryBarrier();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int UnmapShared(OpenFile* file, int delete)
    {
        var connection = Of(file);
        connection.Index.Leave(connection);
        return Codes.Ok;
    }
}
