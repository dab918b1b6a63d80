using Collections.Persistence.Providers.Sqlite;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Disks;

/// <summary>An office whose database lies on a simulated disk, with a witness outside who survives it.</summary>
internal sealed class SimulatedOffice : IDisposable
{
    private const string SharedMemory = "/dev/shm";
    private readonly Random chance;

    /// <summary>An office over a disk that holds an image, or nothing.</summary>
    /// <param name="seed">What power cuts leave is drawn from it.</param>
    /// <param name="image">What is on the disk in the beginning.</param>
    /// <param name="subjectsPerPart">How small the parts of its nights are.</param>
    /// <param name="world">What the world has seen before; null = nothing.</param>
    /// <param name="clock">The clock on the wall.</param>
    public SimulatedOffice(int seed, DiskImage? image, int subjectsPerPart, Witness? world = null, TimeProvider? clock = null)
    {
        World = world?.Copy() ?? new Witness();
        chance = new Random(seed);
        var under = Directory.CreateDirectory(Path.Combine(Directory.Exists(SharedMemory) ? SharedMemory : Path.GetTempPath(), "collections-proof-" + Path.GetRandomFileName())).FullName;
        Disk = SimulatedFileSystem.Mount(under);
        if (image is not null) Disk.Load(image);
        Office = new Office(under, "office") { SubjectsPerPart = subjectsPerPart, Sinks = World.Sinks, Time = clock ?? TimeProvider.System };
    }

    public SimulatedDisk Disk { get; }

    /// <summary>Whether somebody tidies up the log before the database is opened after a crash.</summary>
    public bool LosesLog { get; set; }

    public Witness World { get; }

    public Office Office { get; }

    /// <summary>What is on the disk between two processes.</summary>
    public DiskImage Image()
    {
        Office.Close();
        var image = Disk.Image();
        Office.Open();
        return image;
    }

    /// <summary>The process is gone, by a power cut or by itself; the machine is switched on where it was off, and a new process begins.</summary>
    public void Recover()
    {
        Office.Close();
        var wasDark = Disk.IsDark;
        if (wasDark) Disk.PowerOn(chance);
        if (wasDark && LosesLog) Disk.Remove(Office.File + "-wal");
        Office.Open();
    }

    public void Dispose()
    {
        if (Disk.IsDark) Recover();
        Office.Dispose();
        SimulatedFileSystem.Unmount(Disk);
        Directory.Delete(Disk.Folder, recursive: true);
    }
}
