using Collections.Activities.Placements;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Placements;

namespace Collections.Server.Nightly;

/// <summary>
/// Gives the firms what a run handed to them: a file and a manifest for each batch, then the batch is released. A run
/// that broke off in between writes the same files again.
/// </summary>
internal sealed class PlacementRelease(SqliteDatabase database, string folder)
{
    /// <summary>Name of the folder of placement files.</summary>
    public const string FolderName = "placements";

    /// <summary>Releases the batches of a run; gives the files written, each followed by its manifest.</summary>
    public async Task<IReadOnlyList<string>> Release(RunTicket ticket, CancellationToken cancellation)
    {
        var placements = new SqlitePlacements(database);
        var files = new PlacementFiles(folder);
        var written = new List<string>();
        foreach (var number in placements.OfRun(ticket.Number))
        {
            var file = files.Write(placements.Read(number));
            await placements.SetReleased(number, Convert.FromHexString(file.Sha256), ticket.Fence, cancellation).ConfigureAwait(false);
            written.Add(file.CsvPath);
            written.Add(file.ManifestPath);
        }
        return written;
    }
}
