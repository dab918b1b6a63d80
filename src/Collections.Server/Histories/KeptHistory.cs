using Collections.Persistence.History;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;

namespace Collections.Server.Histories;

/// <summary>Histories for whoever asks often: versions are planned again only when a version, a declared fact, a parameter or a setting has changed.</summary>
internal sealed class KeptHistory(SqliteDatabase database)
{
    /// <summary>Parameters are those of its date.</summary>
    private const string LastNight = "(SELECT max(business_date) FROM run WHERE tenant_id = 1)";

    private static readonly string SelectState = DatabaseState.Select(DatabaseState.Versions, DatabaseState.Attributes, DatabaseState.Parameters, DatabaseState.Settings, LastNight);

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
