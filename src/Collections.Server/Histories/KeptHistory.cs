using Collections.Persistence.History;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;

namespace Collections.Server.Histories;

/// <summary>Histories for whoever asks often: versions are planned again only when a version, a declared fact or a parameter has changed.</summary>
internal sealed class KeptHistory(SqliteDatabase database)
{
    private static readonly string SelectState = DatabaseState.Select(DatabaseState.Versions, DatabaseState.Attributes, DatabaseState.Parameters);

    private readonly Lock gate = new();
    private CaseHistory? kept;
    private string? state;

    public CaseHistory Get()
    {
        lock (gate)
        {
            var now = DatabaseState.Read(database, SelectState);
            if (kept is null || state != now) (kept, state) = (HistoryReader.Open(database), now);
            return kept;
        }
    }
}
