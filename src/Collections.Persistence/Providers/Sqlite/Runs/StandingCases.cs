using Collections.Domain.Cases;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Finds at which accounts the open cases of a level stand.</summary>
internal static class StandingCases
{
    private const string Select = $"SELECT id FROM collection_case WHERE tenant_id = {Tenant.Key} AND id >= ?1 AND id < ?2 AND state = 0 AND level = ?3";

    /// <summary>The accounts of ranges.</summary>
    public static HashSet<long> Of(SqliteReader reader, IReadOnlyList<(long From, long To)> ranges, CaseLevel level)
    {
        var standing = new HashSet<long>();
        foreach ((long from, long to) in ranges)
        {
            Statement select = reader.Prepare(Select);
            select.Bind(1, from << CaseId.SubjectShift);
            select.Bind(2, to << CaseId.SubjectShift);
            select.Bind(3, (int)level);
            while (select.Step())
                standing.Add(select.ColumnLong(0) >> CaseId.SubjectShift);
            select.Reset();
        }

        return standing;
    }
}
