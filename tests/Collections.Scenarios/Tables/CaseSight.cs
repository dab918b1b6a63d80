using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Scenarios.Nights;
using Collections.Server.Hosting;
using Collections.Server.Nightly;

namespace Collections.Scenarios.Tables;

/// <summary>What a manager sees of an account's latest case under a strategy after a night.</summary>
internal sealed record CaseSight(string StandsAt, string Segment, string Queue, string Messages, string Closed, string Stage, string Firm)
{
    private const string None = "–";

    private static readonly CaseSight NoCase = new("no case", None, None, None, None, None, None);

    /// <summary>Reads the case; messages are those of runs after the given one.</summary>
    public static CaseSight Of(Office office, string account, string strategy, DateOnly date, long afterRun)
    {
        var night = Night.Prepare(Workplace.Open(office.Database), date, 1);
        using var reader = office.Database.OpenReader();
        var found = reader.Prepare("""
            SELECT c.id, c.version_id, c.segment, c.queue, c.close_reason, c.stage FROM collection_case c
            JOIN account a ON a.tenant_id = c.tenant_id AND a.id = c.id >> 23
            JOIN strategy s ON s.tenant_id = c.tenant_id AND s.number = (c.id >> 11) & 4095
            WHERE a.reference = ?1 AND s.name = ?2 ORDER BY c.id DESC LIMIT 1
            """);
        found.BindText(1, account);
        found.BindText(2, strategy);
        if (!found.Step()) return NoCase;
        var (id, version) = (found.ColumnLong(0), found.ColumnLong(1));
        string Coded(int column) => found.IsNull(column) ? None : night.Workplace.Pool[found.ColumnInt(column)];
        var (segment, queue, closed, stage) = (Coded(2), Coded(3), Coded(4), Coded(5));
        found.Reset();
        var nodes = night.Definition.Plans[night.Versions.ToList().FindIndex(candidate => candidate.Id == version)].Plan.Nodes;
        var standsAt = Codes(reader, "SELECT node FROM token WHERE case_id = ?1 AND ?2 = ?2", id, 0).Select(node => nodes[node].Name);
        var messages = Codes(reader, "SELECT template FROM outbox WHERE case_id = ?1 AND run > ?2", id, afterRun).Select(code => night.Workplace.Pool[code]);
        var firms = Codes(reader, "SELECT firm FROM placement WHERE case_id = ?1 AND to_date IS NULL AND ?2 = ?2", id, 0).Select(code => night.Workplace.Pool[code]);
        return new CaseSight(Listed(standsAt), segment, queue, Listed(messages), closed, stage, Listed(firms));
    }

    private static List<int> Codes(SqliteReader reader, string sql, long caseId, long run)
    {
        var statement = reader.Prepare(sql);
        statement.Bind(1, caseId);
        statement.Bind(2, run);
        var codes = new List<int>();
        while (statement.Step()) codes.Add(statement.ColumnInt(0));
        statement.Reset();
        return codes;
    }

    private static string Listed(IEnumerable<string> names)
    {
        var sorted = names.Order(StringComparer.Ordinal).ToList();
        return sorted.Count == 0 ? None : string.Join("; ", sorted);
    }
}
