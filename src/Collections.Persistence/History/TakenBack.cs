using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Runs;

namespace Collections.Persistence.History;

/// <summary>Which runs of a case were taken back: its visits are counted from before them again, so that a number may stand for one that was taken back and for one that stands.</summary>
internal sealed class TakenBack
{
    private const string Select = $"""
        SELECT d.run, d.of_run, d."by", d.reason FROM withdrawal d
        CROSS JOIN withdrawn_case x ON x.tenant_id = d.tenant_id AND x.run = d.run AND x.case_id = ?1
        WHERE d.tenant_id = {Tenant.Key} AND x.fate <> ?2 ORDER BY d.run
        """;

    private readonly List<(long Run, long OfRun, WithdrawnPast Past)> _all = [];

    private TakenBack()
    {
    }

    /// <summary>The withdrawals that put the case back.</summary>
    public static TakenBack Read(SqliteReader reader, long caseId)
    {
        var taken = new TakenBack();
        Statement select = reader.Prepare(Select);
        select.Bind(1, caseId);
        select.Bind(2, (int)WithdrawnFate.Left);
        while (select.Step())
            taken._all.Add((select.ColumnLong(0), select.ColumnLong(1), new WithdrawnPast(select.ColumnLong(0), select.Text(2)!, select.Text(3)!)));
        return taken;
    }

    /// <summary>The first run of the case that was taken back, or the one given where that is earlier.</summary>
    public long First(long openedRun) => _all.Select(one => one.OfRun).Append(openedRun).Min();

    /// <summary>By which withdrawal what a run did with the case was taken back; null where it stands.</summary>
    public WithdrawnPast? Of(long run) => _all.FirstOrDefault(one => one.OfRun <= run && run < one.Run).Past;

    /// <summary>The run from before which visits are counted again in a run; null where none was taken back between it and the one before.</summary>
    public long? From(long before, long run) => _all.Where(one => before < one.Run && one.Run < run).Select(one => (long?)one.OfRun).Min();
}
