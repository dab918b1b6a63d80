using Collections.Domain.Cases;
using Collections.Domain.Placements;
using Collections.Persistence.Providers.Sqlite.Leases;
using Collections.Persistence.Providers.Sqlite.Messages;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Persistence.Runs;

namespace Collections.Persistence.Providers.Sqlite.Placements;

/// <summary>
/// What firms have yet to be told about what they have. News is put into a file once, by its number; a file that does not stand on
/// the disk yet is written again.
/// </summary>
public sealed class SqliteFirmNews(SqliteDatabase database)
{
    private static readonly string[] _tables = ["placed_account", "placed_payment", "placement_event"];

    // What a run decided is told once it has ended and nobody holds it; what happened by day at once.
    private static readonly string _mayBeTold = $"""
        (u.run IS NULL OR u.run = ?1 OR EXISTS (SELECT 1 FROM run r WHERE r.tenant_id = {Tenant.Key} AND r.number = u.run AND (r.state = {(int)RunState.Finished} OR r.kind = {(int)RunKind.Intraday}) AND {UnsettledRuns.MayLeave("r.number")}))
        """;

    private static readonly string _selectFirms = $"""
        SELECT DISTINCT p.firm FROM ({string.Join(" UNION ALL ", _tables.Select(table => $"SELECT case_id, seq, run FROM {table} WHERE tenant_id = {Tenant.Key} AND told IS NULL"))}) u
        JOIN placement p ON p.tenant_id = {Tenant.Key} AND p.case_id = u.case_id AND p.seq = u.seq WHERE {_mayBeTold} ORDER BY 1
        """;

    private static readonly string[] _mark =
    [
        .. _tables.Select(table => $"""
            UPDATE {table} AS u SET told = ?2 WHERE u.tenant_id = {Tenant.Key} AND u.told IS NULL AND {_mayBeTold}
              AND EXISTS (SELECT 1 FROM placement p WHERE p.tenant_id = {Tenant.Key} AND p.case_id = u.case_id AND p.seq = u.seq AND p.firm = ?3)
            """),
    ];

    private const string NextFile = $"SELECT coalesce(max(number), 0) + 1 FROM firm_file WHERE tenant_id = {Tenant.Key}";

    private const string AddFile = $"INSERT INTO firm_file(tenant_id, number, firm, on_date, rows) VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4)";

    private const string SelectUnwritten = $"""
        SELECT f.number, t.text, f.on_date FROM firm_file f JOIN text_code t ON t.tenant_id = f.tenant_id AND t.code = f.firm WHERE f.tenant_id = {Tenant.Key} AND f.digest IS NULL ORDER BY f.number
        """;

    private const string SetFile = $"UPDATE firm_file SET digest = ?2, written_at = ?3 WHERE tenant_id = {Tenant.Key} AND number = ?1";

    private static readonly string _selectRows = $"""
        SELECT n.on_date, n.news, a.reference, coalesce(k.reference, ''), coalesce(y.text, ''), n.amount, coalesce(a.f_total_due, 0), coalesce(p.term_ends, b.term_ends), n.until, n.note FROM (
          SELECT case_id, seq, account_id, from_date AS on_date, '{FirmNewsRow.Added}' AS news, NULL AS amount, NULL AS until, '' AS note, 0 AS line FROM placed_account WHERE tenant_id = {Tenant.Key} AND told = ?1
          UNION ALL SELECT case_id, seq, account_id, value_date, CASE WHEN amount < 0 THEN '{FirmNewsRow.Reversal}' ELSE '{FirmNewsRow.Payment}' END, amount, NULL, '', line FROM placed_payment WHERE tenant_id = {Tenant.Key} AND told = ?1
          UNION ALL SELECT case_id, seq, case_id >> {CaseId.SubjectShift}, on_date, {Word("kind")}, amount, until, text, line FROM placement_event WHERE tenant_id = {Tenant.Key} AND told = ?1) n
        JOIN placement p ON p.tenant_id = {Tenant.Key} AND p.case_id = n.case_id AND p.seq = n.seq
        JOIN placement_batch b ON b.tenant_id = p.tenant_id AND b.number = p.batch
        JOIN account a ON a.tenant_id = p.tenant_id AND a.id = n.account_id
        LEFT JOIN customer k ON k.tenant_id = p.tenant_id AND k.id = n.case_id >> {CaseId.CustomerShift}
        LEFT JOIN text_code y ON y.tenant_id = p.tenant_id AND y.code = a.f_currency
        ORDER BY a.reference, n.on_date, n.news, n.line
        """;

    /// <summary>Puts what may be told now into files, one for each firm; whether any file is to be written.</summary>
    /// <param name="date">The business date.</param>
    /// <param name="run">A run at its end, whose news is told although it is not finished; null = none.</param>
    /// <param name="fence">Of whoever holds the lease on runs.</param>
    public Task<bool> Gather(DateOnly date, long? run, long fence) => database.Writer.Write(session =>
    {
        session.Check(new Fence(RunLease.Name, fence));
        foreach (long firm in Firms(session.Prepare, run))
            Gather(session, firm, date, run);
        return session.Scalar($"SELECT EXISTS (SELECT 1 FROM firm_file WHERE tenant_id = {Tenant.Key} AND digest IS NULL)") == 1;
    });

    /// <summary>Whether there is anything to be told, or to be written.</summary>
    public bool IsAnyDue()
    {
        using SqliteReader reader = database.OpenReader();
        return reader.Scalar($"SELECT EXISTS (SELECT 1 FROM firm_file WHERE tenant_id = {Tenant.Key} AND digest IS NULL)") == 1 || Firms(reader.Prepare, null).Count > 0;
    }

    /// <summary>The files that do not stand yet.</summary>
    public IReadOnlyList<FirmNews> Unwritten()
    {
        using SqliteReader reader = database.OpenSortingReader();
        Statement select = reader.Prepare(SelectUnwritten);
        var files = new List<(long Number, string Firm, DateOnly On)>();
        while (select.Step())
            files.Add((select.ColumnLong(0), select.Text(1)!, DateOnly.FromDayNumber(select.ColumnInt(2))));
        select.Reset();
        return [.. files.Select(file => new FirmNews(file.Number, file.Firm, file.On, Rows(reader, file.Number)))];
    }

    /// <summary>A file stands on the disk.</summary>
    public Task SetWritten(long number, byte[] digest, long fence) => database.Writer.Write(session =>
    {
        session.Check(new Fence(RunLease.Name, fence));
        Statement set = session.Prepare(SetFile);
        set.Bind(1, number);
        set.BindBlob(2, digest);
        set.Bind(3, session.Now());
        set.Execute();
    });

    private static List<long> Firms(Func<string, Statement> prepare, long? run)
    {
        Statement select = prepare(_selectFirms);
        select.Bind(1, run);
        var firms = new List<long>();
        while (select.Step())
            firms.Add(select.ColumnLong(0));
        select.Reset();
        return firms;
    }

    private static void Gather(WriteSession session, long firm, DateOnly date, long? run)
    {
        long number = session.Scalar(NextFile);
        long rows = 0;
        foreach (string sql in _mark)
        {
            Statement mark = session.Prepare(sql);
            mark.Bind(1, run);
            mark.Bind(2, number);
            mark.Bind(3, firm);
            rows += mark.ExecuteCounting();
        }

        Statement add = session.Prepare(AddFile);
        add.Bind(1, number);
        add.Bind(2, firm);
        add.Bind(3, date.DayNumber);
        add.Bind(4, rows);
        add.Execute();
    }

    private static List<FirmNewsRow> Rows(SqliteReader reader, long number)
    {
        Statement select = reader.Prepare(_selectRows);
        select.Bind(1, number);
        var rows = new List<FirmNewsRow>();
        while (select.Step())
        {
            rows.Add(new FirmNewsRow(
                DateOnly.FromDayNumber(select.ColumnInt(0)), select.Text(1)!, select.Text(2)!, select.Text(3)!, select.Text(4)!,
                select.IsNull(5) ? null : select.ColumnLong(5), select.ColumnLong(6), Date(select, 7), Date(select, 8), select.Text(9)!));
        }

        select.Reset();
        return rows;
    }

    private static DateOnly? Date(Statement row, int place) => row.IsNull(place) ? null : DateOnly.FromDayNumber(row.ColumnInt(place));

    private static string Word(string kind) =>
        $"CASE {kind} {string.Join(' ', Enum.GetValues<PlacementEventKind>().Select(one => $"WHEN {(int)one} THEN '{PlacementEventText.Of(one)}'"))} END";
}
