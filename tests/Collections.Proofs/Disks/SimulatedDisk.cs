namespace Collections.Proofs.Disks;

/// <summary>
/// A disk in memory below SQLite: nothing survives a power cut but what was synced, and any operation may fail, be done and
/// yet fail, or be the last. All files below the folder are on it.
/// </summary>
internal sealed class SimulatedDisk(string folder)
{
    private readonly Dictionary<string, SimulatedFile> files = new(StringComparer.Ordinal);
    private Func<DiskOperation, long, DiskAnswer> fate = (_, _) => DiskAnswer.Done;
    private int generation;
    private long operations;

    /// <summary>Folder whose files are on this disk.</summary>
    public string Folder { get; } = folder;

    /// <summary>Asked before each operation that changes the disk; the number counts from 1.</summary>
    public Func<DiskOperation, long, DiskAnswer> Fate
    {
        get => fate;
        set => (fate, IsFull) = (value, false);
    }

    /// <summary>Operations so far that changed the disk or tried to.</summary>
    public long Operations => Volatile.Read(ref operations);

    /// <summary>Whether the power is gone: nothing can be read or written until <see cref="PowerOn"/>.</summary>
    public bool IsDark { get; private set; }

    /// <summary>Whether an operation was refused as nothing more fits; until <see cref="PowerOn"/> or a new fate.</summary>
    public bool IsFull { get; private set; }

    /// <summary>A disk that lies: what it was asked to keep it keeps in its cache.</summary>
    public bool IgnoresSync { get; set; }

    /// <summary>Grows with each power cut: what was opened before is dead.</summary>
    public int Generation => Volatile.Read(ref generation);

    /// <summary>Takes the operation through its fate.</summary>
    /// <returns>The answer that is told, and through <paramref name="act"/> what is done.</returns>
    public DiskAnswer Try(DiskOperation operation, int openedIn, Action act)
    {
        lock (files)
        {
            if (IsDark || openedIn != generation) return DiskAnswer.Fails;
            var answer = Fate(operation, ++operations);
            IsFull |= answer == DiskAnswer.Full;
            if (IgnoresSync && operation == DiskOperation.Sync) return answer;
            if (answer is DiskAnswer.Done or DiskAnswer.DoneButFails or DiskAnswer.PowerGoesAfter) act();
            if (answer is DiskAnswer.PowerGoesBefore or DiskAnswer.PowerGoesAfter) CutPower();
            return answer;
        }
    }

    /// <summary>From here on nothing reaches the disk, whoever still tries.</summary>
    public void CutPower()
    {
        lock (files)
        {
            IsDark = true;
            generation++;
        }
    }

    /// <summary>The machine starts again and finds what the cut has left.</summary>
    public void PowerOn(Random chance)
    {
        lock (files)
        {
            foreach (var (name, file) in files.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList())
            {
                if (file.IsDurable) file.LosePower(chance);
                else files.Remove(name);
            }
            IsDark = false;
        }
    }

    public bool Exists(string name)
    {
        lock (files) return files.ContainsKey(name);
    }

    public SimulatedFile? Open(string name, bool create)
    {
        lock (files)
        {
            if (IsDark) return null;
            if (!files.TryGetValue(name, out var file) && create) files.Add(name, file = new SimulatedFile());
            return file;
        }
    }

    /// <summary>Somebody removes a file by hand.</summary>
    public void Remove(string name)
    {
        lock (files) files.Remove(name);
    }

    public DiskAnswer Delete(string name)
    {
        lock (files)
        {
            return files.ContainsKey(name) ? Try(DiskOperation.Delete, generation, () => files.Remove(name)) : DiskAnswer.Done;
        }
    }

    /// <summary>What is on the disk now, for many trials that begin alike. Nothing may be open.</summary>
    public DiskImage Image()
    {
        lock (files) return new DiskImage([.. files.Select(pair => (Path.GetRelativePath(Folder, pair.Key), pair.Value.Copy()))]);
    }

    /// <summary>Puts an image on the disk.</summary>
    public void Load(DiskImage image)
    {
        lock (files)
        {
            foreach (var (name, file) in image.Files) files[Path.Combine(Folder, name)] = file.Copy();
        }
    }
}

/// <summary>Files by their names below a disk's folder.</summary>
internal sealed record DiskImage(IReadOnlyList<(string Name, SimulatedFile File)> Files);
