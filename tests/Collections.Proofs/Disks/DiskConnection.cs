namespace Collections.Proofs.Disks;

/// <summary>A file that SQLite has open.</summary>
internal sealed class DiskConnection(SimulatedDisk disk, SimulatedFile file, string? name)
{
    private readonly int openedIn = disk.Generation;

    public SimulatedDisk Disk => disk;

    public SimulatedFile File => file;

    public FileLocks Locks { get; } = file.Locks;

    public SharedIndex Index { get; } = file.Index;

    /// <summary>Name of a file that goes when it is closed; null where it stays.</summary>
    public string? Temporary => name;

    /// <summary>Whether the machine went down since the file was opened.</summary>
    public bool IsDead => disk.IsDark || disk.Generation != openedIn;

    public DiskAnswer Try(DiskOperation operation, Action act) => disk.Try(operation, openedIn, act);
}
