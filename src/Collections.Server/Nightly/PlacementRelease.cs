using Collections.Activities.Placements;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Placements;
using Collections.Server.TakeOns;

namespace Collections.Server.Nightly;

/// <summary>
/// Gives the firms what a run handed to them: a file and a manifest for each batch, then the batch is released. A run
/// that broke off in between writes the same files again. After that they are told what has happened to what they have.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="folder">Where the files go: each kind into a folder of its own.</param>
internal sealed class PlacementRelease(SqliteDatabase database, string folder)
{
    /// <summary>Name of the folder of placement files.</summary>
    public const string FolderName = "placements";

    /// <summary>Into the folder beside a database.</summary>
    public static PlacementRelease Beside(SqliteDatabase database) => new(database, Path.GetDirectoryName(database.File)!);

    /// <summary>Releases the batches of a run and tells its news; gives the files written, of batches each followed by its manifest.</summary>
    public async Task<IReadOnlyList<string>> Release(RunTicket ticket, DateOnly date, CancellationToken cancellation) =>
    [
        .. await Release(new SqlitePlacements(database).OfRun(ticket.Number), ticket.Fence, cancellation).ConfigureAwait(false),
        .. await Tell(date, ticket.Number, ticket.Fence, cancellation).ConfigureAwait(false),
    ];

    /// <summary>Releases the batches of ended runs that nobody holds any more, and tells what came by day; gives the files written.</summary>
    /// <param name="holder">As which the process holds the lease on runs.</param>
    /// <param name="cancellation">Stops between two files.</param>
    public async Task<IReadOnlyList<string>> ReleaseDue(string holder, CancellationToken cancellation)
    {
        var due = new SqlitePlacements(database).Due();
        if (RunRegister.LastDate(database) is not { } date || IsParallel(date) || (due.Count == 0 && !new SqliteFirmNews(database).IsAnyDue())) return [];
        var fence = await database.RunLease.Hold(holder).ConfigureAwait(false);
        return
        [
            .. await Release(due, fence.Number, cancellation).ConfigureAwait(false),
            .. await Tell(date, null, fence.Number, cancellation).ConfigureAwait(false),
        ];
    }

    /// <summary>Whether another system still does the work: firms hear nothing from here, whoever says it.</summary>
    private bool IsParallel(DateOnly date)
    {
        using var context = database.OpenContext();
        return ParallelTimes.Holds(context, RunStores.Portfolio, date);
    }

    private async Task<IReadOnlyList<string>> Tell(DateOnly date, long? run, long fence, CancellationToken cancellation)
    {
        var news = new SqliteFirmNews(database);
        if (!await news.Gather(date, run, fence).ConfigureAwait(false)) return [];
        var files = new FirmNewsFiles(Path.Combine(folder, FirmNewsFiles.FolderName));
        var written = new List<string>();
        foreach (var file in news.Unwritten())
        {
            cancellation.ThrowIfCancellationRequested();
            var (path, digest) = files.Write(file);
            await news.SetWritten(file.Number, digest, fence).ConfigureAwait(false);
            written.Add(path);
        }
        return written;
    }

    private async Task<IReadOnlyList<string>> Release(IReadOnlyList<long> batches, long fence, CancellationToken cancellation)
    {
        var placements = new SqlitePlacements(database);
        var files = new PlacementFiles(Path.Combine(folder, FolderName));
        var written = new List<string>();
        foreach (var number in batches)
        {
            var file = files.Write(placements.Read(number));
            await placements.SetReleased(number, Convert.FromHexString(file.Sha256), fence, cancellation).ConfigureAwait(false);
            written.Add(file.CsvPath);
            written.Add(file.ManifestPath);
        }
        return written;
    }
}
