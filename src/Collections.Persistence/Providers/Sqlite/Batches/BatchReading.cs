using System.Globalization;
using Collections.Persistence.Batches;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Providers.Sqlite.Batches;

/// <summary>Reads who waits in a pool and what stands in batches.</summary>
public static class BatchReading
{
    // A case that a firm has, or that another open batch has taken, is not free.
    private static readonly string _selectWaiting = $"""
        SELECT t.case_id, t.seq FROM token t JOIN collection_case c ON c.tenant_id = t.tenant_id AND c.id = t.case_id
        WHERE t.tenant_id = {Tenant.Key} AND t.node = ?1 AND c.version_id = ?2 AND c.state = 0
          AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.tenant_id = t.tenant_id AND p.case_id = t.case_id AND p.to_date IS NULL)
          AND NOT EXISTS (SELECT 1 FROM placed_account x JOIN placement p ON p.tenant_id = x.tenant_id AND p.case_id = x.case_id AND p.seq = x.seq AND p.to_date IS NULL
            WHERE x.tenant_id = t.tenant_id AND x.account_id = t.case_id >> 23)
          AND NOT EXISTS (SELECT 1 FROM batch_line l JOIN batch b ON b.tenant_id = l.tenant_id AND b.number = l.batch
            WHERE l.tenant_id = t.tenant_id AND l.case_id = t.case_id AND l.seq = t.seq AND b.number <> ?3 AND l.status = {(int)BatchLineStatus.Proposed}
              AND b.status IN ({(int)BatchStatus.Selecting}, {(int)BatchStatus.Proposed}, {(int)BatchStatus.Approved}, {(int)BatchStatus.Releasing}))
        ORDER BY t.case_id, t.seq
        """;

    private const string Select = """
        SELECT l.case_id, l.seq, a.reference, k.reference, l.balance, l.status, l.stratum, l.firm, l.reason, l.tells, l.barred, l.release_balance, l.postings, l.outcome
        """;

    private const string From = $"""
        FROM batch_line l JOIN account a ON a.tenant_id = l.tenant_id AND a.id = l.case_id >> 23 JOIN customer k ON k.tenant_id = l.tenant_id AND k.id = l.case_id >> 35
        WHERE l.tenant_id = {Tenant.Key} AND l.batch = ?1
        """;

    private const string SelectPart = $"{Select} {From} AND l.case_id > ?2 ORDER BY l.case_id, l.seq LIMIT ?3";

    private const string IsOfCompanies = "(?8 IS NULL OR a.f_company IN (SELECT value FROM json_each(?8)))";

    private const string SelectAll = $"{Select} {From} AND {IsOfCompanies} ORDER BY a.reference, l.case_id, l.seq";

    private const string SelectPage = $"""
        {Select} {From} AND (?2 IS NULL OR l.status = ?2) AND (?3 IS NULL OR l.firm = ?3) AND (?6 IS NULL OR l.reason = ?6)
          AND (?7 IS NULL OR substr(a.reference, 1, length(?7)) = ?7 OR substr(k.reference, 1, length(?7)) = ?7) AND {IsOfCompanies}
        ORDER BY a.reference, l.case_id, l.seq LIMIT ?4 OFFSET ?5
        """;

    private const string CountPage = $"""
        SELECT count(*) {From} AND (?2 IS NULL OR l.status = ?2) AND (?3 IS NULL OR l.firm = ?3) AND (?6 IS NULL OR l.reason = ?6)
          AND (?7 IS NULL OR substr(a.reference, 1, length(?7)) = ?7 OR substr(k.reference, 1, length(?7)) = ?7) AND {IsOfCompanies}
        """;

    private static readonly string _selectSums = $"""
        SELECT l.batch, sum(l.status IN ({(int)BatchLineStatus.Proposed}, {(int)BatchLineStatus.Released})),
          sum(CASE WHEN l.status IN ({(int)BatchLineStatus.Proposed}, {(int)BatchLineStatus.Released}) THEN coalesce(l.release_balance, l.balance) ELSE 0 END)
        FROM batch_line l JOIN account a ON a.tenant_id = l.tenant_id AND a.id = l.case_id >> 23
        WHERE l.tenant_id = {Tenant.Key} AND a.f_company IN (SELECT value FROM json_each(?1)) GROUP BY l.batch
        """;

    private const string SelectHeld = $"""
        SELECT f.text, count(*) FROM placement p JOIN text_code f ON f.tenant_id = p.tenant_id AND f.code = p.firm
        WHERE p.tenant_id = {Tenant.Key} AND p.to_date IS NULL GROUP BY f.text
        """;

    private const string SelectLast = $"""
        SELECT l.batch FROM batch_line l WHERE l.tenant_id = {Tenant.Key} AND l.case_id = ?1 AND l.seq = ?2 ORDER BY l.batch DESC LIMIT 1
        """;

    /// <summary>The open cases of a version at a node that are free for a batch, by their keys.</summary>
    public static IReadOnlyList<PoolCase> Waiting(SqliteReader reader, long version, int node, long batch)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Statement select = reader.Prepare(_selectWaiting);
        select.Bind(1, node);
        select.Bind(2, version);
        select.Bind(3, batch);
        var waiting = new List<PoolCase>();
        while (select.Step())
            waiting.Add(new PoolCase(select.ColumnLong(0), select.ColumnInt(1)));
        return waiting;
    }

    /// <summary>The lines of a batch after a case, by the keys of their cases, at most so many.</summary>
    public static IReadOnlyList<BatchLineRow> After(SqliteReader reader, long batch, long after, int most)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Statement select = reader.Prepare(SelectPart);
        select.Bind(1, batch);
        select.Bind(2, after);
        select.Bind(3, most);
        return [.. Rows(select)];
    }

    /// <summary>All lines of a batch in the order of their accounts' references, read while they are asked for.</summary>
    /// <param name="reader">Where it is read.</param>
    /// <param name="batch">Its number.</param>
    /// <param name="companies">Text codes of the companies whose cases alone are wanted, a JSON list; null for all.</param>
    public static IEnumerable<BatchLineRow> All(SqliteReader reader, long batch, string? companies = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Statement select = reader.Prepare(SelectAll);
        select.Bind(1, batch);
        select.BindText(8, companies);
        return Rows(select);
    }

    /// <summary>A page of the lines of a batch in the order of their accounts' references, and how many there are.</summary>
    public static (IReadOnlyList<BatchLineRow> Rows, long Total) Page(SqliteReader reader, long batch, BatchLineFilter filter, int skip, int most)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        Statement count = Bound(reader.Prepare(CountPage), batch, filter);
        long total = count.Scalar();
        Statement select = Bound(reader.Prepare(SelectPage), batch, filter);
        select.Bind(4, most);
        select.Bind(5, skip);
        return ([.. Rows(select)], total);
    }

    /// <summary>The batches that hold a case of some companies, each with how many of these are proposed, or left, and their sum in hundredths.</summary>
    /// <param name="reader">Where it is read.</param>
    /// <param name="companies">Text codes of the companies, a JSON list.</param>
    public static IReadOnlyDictionary<long, (long Cases, long Amount)> OfCompanies(SqliteReader reader, string companies)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Statement select = reader.Prepare(_selectSums);
        select.BindText(1, companies);
        var sums = new Dictionary<long, (long, long)>();
        while (select.Step())
            sums.Add(select.ColumnLong(0), (select.ColumnLong(1), select.ColumnLong(2)));
        select.Reset();
        return sums;
    }

    /// <summary>How many cases each firm has now.</summary>
    public static IReadOnlyDictionary<string, long> HeldByFirms(SqliteReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Statement select = reader.Prepare(SelectHeld);
        var held = new Dictionary<string, long>(StringComparer.Ordinal);
        while (select.Step())
            held.Add(select.Text(0)!, select.ColumnLong(1));
        return held;
    }

    /// <summary>The last batch that has taken a visit of a case; 0 where none has.</summary>
    public static long LastOf(SqliteReader reader, PoolCase visit)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Statement select = reader.Prepare(SelectLast);
        select.Bind(1, visit.Case);
        select.Bind(2, visit.Seq);
        return select.Scalar();
    }

    private static Statement Bound(Statement select, long batch, BatchLineFilter filter)
    {
        select.Bind(1, batch);
        select.Bind(2, (long?)filter.Status);
        select.BindText(3, filter.Firm);
        select.BindText(6, filter.Reason);
        select.BindText(7, filter.Search);
        select.BindText(8, filter.Companies);
        return select;
    }

    private static IEnumerable<BatchLineRow> Rows(Statement select)
    {
        while (select.Step())
        {
            yield return new BatchLineRow(new PoolCase(select.ColumnLong(0), select.ColumnInt(1)), select.Text(2)!, select.Text(3)!, select.ColumnLong(4), (BatchLineStatus)select.ColumnInt(5))
            {
                Stratum = select.Text(6),
                Firm = select.Text(7),
                Reason = select.Text(8),
                Tells = select.Text(9),
                Barred = select.Text(10),
                ReleaseBalance = select.IsNull(11) ? null : select.ColumnLong(11),
                Postings = [.. (select.Text(12) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(amount => long.Parse(amount, CultureInfo.InvariantCulture))],
                Outcome = select.Text(13),
            };
        }

        select.Reset();
    }
}
