namespace Collections.Activities.Disks;

/// <summary>A file that is there whole or not at all: written beside its place, synced, and put there.</summary>
public static class ReplacedFile
{
    /// <summary>Writes it, in place of one of the same path.</summary>
    /// <param name="path">Where.</param>
    /// <param name="write">Writes its content.</param>
    public static void Write(string path, Action<FileStream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var part = path + ".part";
        using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            write(file);
            DiskConfirmation.Await(file);
        }
        File.Move(part, path, overwrite: true);
    }
}
