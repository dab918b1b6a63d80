using Collections.Persistence.History;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Strategies;

namespace Collections.Server.Histories;

/// <summary>Histories for whoever asks often: versions are planned again only when a version, a declared fact or a parameter has changed.</summary>
internal sealed class KeptHistory(SqliteDatabase database)
{
    private static readonly string SelectState = $"""
        SELECT (SELECT group_concat(id || '.' || revision) FROM strategy_version WHERE tenant_id = 1 AND status <> {(int)StrategyStatus.Draft}),
          (SELECT count(*) FROM attribute WHERE tenant_id = 1), (SELECT group_concat(parameters) FROM portfolio WHERE tenant_id = 1)
        """;

    private readonly Lock gate = new();
    private CaseHistory? kept;
    private string? state;

    public CaseHistory Get()
    {
        lock (gate)
        {
            var now = StateNow();
            if (kept is null || state != now) (kept, state) = (HistoryReader.Open(database), now);
            return kept;
        }
    }

    private string StateNow()
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare(SelectState);
        select.Step();
        var now = $"{select.Text(0)}|{select.ColumnLong(1)}|{select.Text(2)}";
        select.Reset();
        return now;
    }
}
