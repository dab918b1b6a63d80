using Collections.Domain.Cases;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Finds at which accounts the cases of a level stand, or stood.</summary>
internal static class StandingCases
{
    private const string Select = $"SELECT id, state, coalesce(closed_on, 0) FROM collection_case WHERE tenant_id = {Tenant.Key} AND id >= ?1 AND id < ?2 AND level = ?3";

    /// <summary>By account of the ranges how much its case counts: an open one most, then the one that closed last.</summary>
    public static Dictionary<long, int> Of(SqliteReader reader, IReadOnlyList<(long From, long To)> ranges, CaseLevel level)
    {
        var standing = new Dictionary<long, int>();
        foreach ((long from, long to) in ranges)
        {
            Statement select = reader.Prepare(Select);
            select.Bind(1, from << CaseId.SubjectShift);
            select.Bind(2, to << CaseId.SubjectShift);
            select.Bind(3, (int)level);
            while (select.Step())
            {
                long account = select.ColumnLong(0) >> CaseId.SubjectShift;
                int counts = select.ColumnInt(1) == 0 ? int.MaxValue : 1 + select.ColumnInt(2);
                standing[account] = Math.Max(standing.GetValueOrDefault(account), counts);
            }

            select.Reset();
        }

        return standing;
    }
}
