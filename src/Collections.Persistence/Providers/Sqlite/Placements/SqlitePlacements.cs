using Collections.Domain.Placements;
using Collections.Persistence.Placements;
using Collections.Persistence.Providers.Sqlite.Customers;
using Collections.Persistence.Providers.Sqlite.Messages;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Runs;

namespace Collections.Persistence.Providers.Sqlite.Placements;

/// <summary>The batches of placements of a SQLite database: read with the balances of the moment, and marked as released.</summary>
public sealed class SqlitePlacements(SqliteDatabase database)
{
    private const string SelectNumbers = $"SELECT number FROM placement_batch WHERE tenant_id = {Tenant.Key} AND run = ?1 ORDER BY number";

    private static readonly string _selectDue = $"""
        SELECT b.number FROM placement_batch b JOIN run r ON r.tenant_id = b.tenant_id AND r.number = b.run AND r.state = {(int)RunState.Finished}
        WHERE b.tenant_id = {Tenant.Key} AND b.state = {(int)BatchState.Proposed} AND b.cases > 0 AND {UnsettledRuns.MayLeave("b.run")} ORDER BY b.number
        """;

    private const string SelectBatch = $"""
        SELECT f.text, b.firm_type, b.term_ends, r.business_date, r.sequence, s.name, e.element_id, b.version_id, b.node
        FROM placement_batch b
        JOIN run r ON r.tenant_id = b.tenant_id AND r.number = b.run
        JOIN strategy_version v ON v.tenant_id = b.tenant_id AND v.id = b.version_id
        JOIN strategy s ON s.tenant_id = b.tenant_id AND s.number = v.strategy_number
        JOIN text_code f ON f.tenant_id = b.tenant_id AND f.code = b.firm
        LEFT JOIN plan_element e ON e.tenant_id = b.tenant_id AND e.version_id = b.version_id AND e.ordinal = b.node
        WHERE b.tenant_id = {Tenant.Key} AND b.number = ?1
        """;

    private const string SelectRows = $"""
        SELECT a.reference, a.id >> 12, k.reference, k.name, d.text, y.text, coalesce(a.f_principal, 0), coalesce(a.f_interest, 0),
          coalesce(a.f_fees, 0), coalesce(a.f_costs, 0), coalesce(a.f_total_due, 0), coalesce(a.f_days_past_due, 0)
        FROM placement p
        JOIN placed_account x ON x.tenant_id = p.tenant_id AND x.case_id = p.case_id AND x.seq = p.seq AND x.told = 0
        JOIN account a ON a.tenant_id = p.tenant_id AND a.id = x.account_id
        LEFT JOIN customer k ON k.tenant_id = p.tenant_id AND k.id = p.case_id >> 35
        LEFT JOIN text_code d ON d.tenant_id = p.tenant_id AND d.code = a.f_product
        LEFT JOIN text_code y ON y.tenant_id = p.tenant_id AND y.code = a.f_currency
        WHERE p.tenant_id = {Tenant.Key} AND p.batch = ?1
        ORDER BY a.reference
        """;

    private const string Release = $"""
        UPDATE placement_batch SET state = ?2, digest = ?3, released_at = ?4 WHERE tenant_id = {Tenant.Key} AND number = ?1
        """;

    /// <summary>Numbers of the batches that a run made, in order.</summary>
    public IReadOnlyList<long> OfRun(long run)
    {
        using SqliteReader reader = database.OpenReader();
        Statement select = reader.Prepare(SelectNumbers);
        select.Bind(1, run);
        var numbers = new List<long>();
        while (select.Step())
            numbers.Add(select.ColumnLong(0));
        return numbers;
    }

    /// <summary>Numbers of the batches of ended runs that nobody holds, and whose files no firm has yet.</summary>
    public IReadOnlyList<long> Due()
    {
        using SqliteReader reader = database.OpenReader();
        Statement select = reader.Prepare(_selectDue);
        var numbers = new List<long>();
        while (select.Step())
            numbers.Add(select.ColumnLong(0));
        return numbers;
    }

    /// <summary>A batch; its rows are read as they are when they are asked for.</summary>
    public ReleasedBatch Read(long number)
    {
        using SqliteReader reader = database.OpenReader();
        Statement batch = reader.Prepare(SelectBatch);
        batch.Bind(1, number);
        if (!batch.Step())
            throw new InvalidOperationException($"placement batch {number}: expected its row with run, version and firm, found none");
        var released = DateOnly.FromDayNumber(batch.ColumnInt(3));
        string firm = batch.Text(0)!;
        string element = batch.Text(6) ?? throw new InvalidOperationException(
            $"strategy version {batch.ColumnLong(7)}, node {batch.ColumnInt(8)}: expected its row in table plan_element, found none; deploy the strategy again");
        var result = new ReleasedBatch(
            PlacementBatchKey.Of(batch.Text(5)!, element, released, batch.ColumnInt(4), firm),
            firm,
            (FirmType)batch.ColumnInt(1),
            released,
            batch.IsNull(2) ? null : DateOnly.FromDayNumber(batch.ColumnInt(2)),
            Rows(number));
        batch.Reset();
        return result;
    }

    /// <summary>The files of the batch stand: it is released, with the hash of its rows. Under the fence of the run that made it.</summary>
    public Task SetReleased(long number, byte[] digest, long fence, CancellationToken cancellation) => database.Writer.Write(
        session =>
        {
            session.Check(new Leases.Fence(RunLease.Name, fence));
            Statement release = session.Prepare(Release);
            release.Bind(1, number);
            release.Bind(2, (int)BatchState.Released);
            release.BindBlob(3, digest);
            release.Bind(4, session.Now());
            release.Execute();
        },
        cancellation: cancellation);

    private IEnumerable<PlacementRow> Rows(long number)
    {
        using SqliteReader reader = database.OpenSortingReader();
        Statement select = reader.Prepare(SelectRows);
        select.Bind(1, number);
        while (select.Step())
        {
            yield return new PlacementRow(
                select.Text(0)!, select.Text(2) ?? "", select.Text(3) ?? "", select.Text(4) ?? "", select.Text(5) ?? "",
                select.ColumnLong(6), select.ColumnLong(7), select.ColumnLong(8), select.ColumnLong(9), select.ColumnLong(10), select.ColumnInt(11),
                ContactPointRows.Of(reader.Prepare, select.ColumnLong(1)));
        }
    }
}
