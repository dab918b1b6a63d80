using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Collections.Proofs.Disks;

/// <summary>
/// SQLite's operating system: simulated disks by folder and a clock of our own. Once it is installed every connection of
/// this process goes through it.
/// </summary>
internal static unsafe partial class SimulatedFileSystem
{
    private const string Name = "simulated";
    private const int LongestPath = 512;
    private const double JulianDaysAtUnixEpoch = 2440587.5;
    private const long MillisecondsADay = 86_400_000;
    private static readonly Lock Gate = new();
    private static readonly List<SimulatedDisk> Disks = [];
    private static readonly AsyncLocal<TimeProvider?> Clock = new();
    private static Vfs* installed;
    private static ulong chance = 0x9E3779B97F4A7C15;

    /// <summary>The clock that SQLite reads: of this trial, and of all threads that it starts.</summary>
    public static TimeProvider Time
    {
        get => Clock.Value ?? TimeProvider.System;
        set => Clock.Value = value;
    }

    /// <summary>Adds a disk for the files below its folder.</summary>
    public static SimulatedDisk Mount(string folder)
    {
        lock (Gate)
        {
            Install();
            var disk = new SimulatedDisk(folder);
            Disks.Add(disk);
            return disk;
        }
    }

    public static void Unmount(SimulatedDisk disk)
    {
        lock (Gate) Disks.Remove(disk);
    }

    private static SimulatedDisk DiskOf(string name)
    {
        lock (Gate)
        {
            return Disks.FirstOrDefault(disk => name.StartsWith(disk.Folder, StringComparison.Ordinal))
                ?? throw new InvalidOperationException($"{name}: a file on a mounted simulated disk was expected.");
        }
    }

    private static void Install()
    {
        if (installed is not null) return;
        SQLitePCL.Batteries_V2.Init();
        installed = (Vfs*)NativeMemory.AllocZeroed((nuint)sizeof(Vfs));
        *installed = new Vfs
        {
            Version = 2,
            FileSize = sizeof(OpenFile),
            LongestPath = LongestPath,
            Name = (byte*)Marshal.StringToCoTaskMemUTF8(Name),
            Open = &Open,
            Delete = &Delete,
            Access = &Access,
            FullPath = &FullPath,
            Randomness = &Randomness,
            Sleep = &Sleep,
            CurrentTime = &CurrentTime,
            LastError = &LastError,
            CurrentTimeMilliseconds = &CurrentTimeMilliseconds,
        };
        if (sqlite3_vfs_register(installed, 1) != 0) throw new InvalidOperationException("SQLite refused the simulated file system.");
    }

    [LibraryImport("e_sqlite3")]
    private static partial int sqlite3_vfs_register(Vfs* vfs, int makeDefault);

    private static string TextOf(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(Vfs* vfs, byte* name, OpenFile* file, int flags, int* given)
    {
        file->Methods = null;
        try
        {
            var isTemporary = name is null;
            var disk = isTemporary ? new SimulatedDisk("") : DiskOf(TextOf(name));
            if (disk.Open(isTemporary ? "" : TextOf(name), create: (flags & Codes.Create) != 0 || isTemporary) is not { } opened) return Codes.CannotOpen;
            file->Connection = GCHandle.ToIntPtr(GCHandle.Alloc(new DiskConnection(disk, opened, (flags & Codes.DeleteOnClose) != 0 && !isTemporary ? TextOf(name) : null)));
            file->Methods = FileMethods.Table;
            if (given is not null) *given = flags;
            return Codes.Ok;
        }
        catch (Exception failure)
        {
            Console.Error.WriteLine(failure);
            return Codes.CannotOpen;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(Vfs* vfs, byte* name, int syncFolder)
    {
        var text = TextOf(name);
        var disk = DiskOf(text);
        return disk.Exists(text) ? Codes.Of(disk.Delete(text), Codes.DeleteFailed) : Codes.NothingToDelete;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Access(Vfs* vfs, byte* name, int flags, int* result)
    {
        var text = TextOf(name);
        *result = DiskOf(text).Exists(text) ? 1 : 0;
        return Codes.Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FullPath(Vfs* vfs, byte* name, int size, byte* into)
    {
        var full = Encoding.UTF8.GetBytes(Path.GetFullPath(TextOf(name)));
        if (full.Length + 1 > size) return Codes.CannotOpen;
        full.CopyTo(new Span<byte>(into, size));
        into[full.Length] = 0;
        return Codes.Ok;
    }

    /// <summary>The salts of logs come from here: the same in each process.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Randomness(Vfs* vfs, int count, byte* into)
    {
        lock (Gate)
        {
            for (var i = 0; i < count; i++)
            {
                chance ^= chance << 13;
                chance ^= chance >> 7;
                chance ^= chance << 17;
                into[i] = (byte)chance;
            }
        }
        return count;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sleep(Vfs* vfs, int microseconds)
    {
        Thread.Sleep(1);
        return microseconds;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int CurrentTime(Vfs* vfs, double* days)
    {
        *days = JulianDaysAtUnixEpoch + ((double)Time.GetUtcNow().ToUnixTimeMilliseconds() / MillisecondsADay);
        return Codes.Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int CurrentTimeMilliseconds(Vfs* vfs, long* milliseconds)
    {
        *milliseconds = (long)(JulianDaysAtUnixEpoch * MillisecondsADay) + Time.GetUtcNow().ToUnixTimeMilliseconds();
        return Codes.Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int LastError(Vfs* vfs, int size, byte* into) => 0;
}
