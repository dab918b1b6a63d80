using Collections.Decisions.Values;
using Collections.Domain.Cases;
using Collections.Domain.Holds;
using Collections.Domain.Placements;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Runs;
using Collections.Server.Histories;
using Collections.Server.Nightly;
using Collections.Server.Placements;
using Collections.Server.Web;

namespace Collections.Server.Portal;

/// <summary>
/// What a firm has. Every read is joined with the grant itself: a placement of this firm that has not ended. What another firm has,
/// and what was taken back a moment ago, is as if it did not exist.
/// </summary>
internal sealed class FirmPlacements(SqliteDatabase database, KeptHistory histories, PlacementList placements)
{
    private const string Court = "court";
    private const string CourtFile = "court file";
    private const int Placed = 0;

    private static readonly int[] Ends = [(int)PlacementEventKind.Objection, (int)PlacementEventKind.ObjectionRefused, (int)PlacementEventKind.Kept, (int)PlacementEventKind.PendingRecall];

    // The last decision about the end of the term says how a placement stands; until there is one, whether the firm has acknowledged it.
    private static readonly string Granted = $"""
        SELECT p.case_id, p.seq, a.reference AS account, k.reference AS customer, coalesce(k.name, '') AS name, p.from_date, coalesce(p.term_ends, b.term_ends) AS term, p.amount, c.version_id,
          CASE WHEN d.kind IN ({string.Join(", ", Ends)}) THEN d.kind ELSE EXISTS (
            SELECT 1 FROM placement_event e WHERE e.tenant_id = 1 AND e.case_id = p.case_id AND e.seq = p.seq AND e.kind = {(int)PlacementEventKind.Acknowledged}) END AS standing, d.until,
          coalesce(y.text, '') AS currency, coalesce(g.text, '') AS stage, (
            SELECT coalesce(sum(o.f_total_due), 0) FROM placed_account x JOIN account o ON o.tenant_id = 1 AND o.id = x.account_id
            WHERE x.tenant_id = 1 AND x.case_id = p.case_id AND x.seq = p.seq AND o.f_currency IS a.f_currency) AS due
        FROM placement p JOIN placement_batch b ON b.tenant_id = 1 AND b.number = p.batch JOIN text_code f ON f.tenant_id = 1 AND f.code = p.firm
        JOIN account a ON a.tenant_id = 1 AND a.id = p.case_id >> {CaseId.SubjectShift} JOIN customer k ON k.tenant_id = 1 AND k.id = p.case_id >> {CaseId.CustomerShift}
        JOIN collection_case c ON c.tenant_id = 1 AND c.id = p.case_id LEFT JOIN text_code g ON g.tenant_id = 1 AND g.code = c.stage LEFT JOIN text_code y ON y.tenant_id = 1 AND y.code = a.f_currency
        LEFT JOIN placement_event d ON d.tenant_id = 1 AND d.case_id = p.case_id AND d.seq = p.seq AND d.line = (SELECT max(e.line) FROM placement_event e
          WHERE e.tenant_id = 1 AND e.case_id = p.case_id AND e.seq = p.seq AND e.kind IN ({string.Join(", ", Ends)}, {(int)PlacementEventKind.Recalled}))
        WHERE p.tenant_id = 1 AND p.to_date IS NULL AND f.text = ?1
        """;

    private static readonly string Wanted = $"""
        FROM ({Granted}) WHERE (?2 IS NULL OR standing = ?2)
          AND (?3 IS NULL OR substr(account, 1, length(?3)) = ?3 OR substr(customer, 1, length(?3)) = ?3 OR instr(lower(name), lower(?3)) > 0)
        """;

    private static readonly string One = $"SELECT * FROM ({Granted}) WHERE case_id = ?2 AND seq = ?3";

    private const string SelectAccounts = """
        SELECT a.reference, coalesce(d.text, ''), coalesce(y.text, ''), coalesce(a.f_total_due, 0), x.from_date FROM placed_account x JOIN account a ON a.tenant_id = 1 AND a.id = x.account_id
        LEFT JOIN text_code d ON d.tenant_id = 1 AND d.code = a.f_product LEFT JOIN text_code y ON y.tenant_id = 1 AND y.code = a.f_currency
        WHERE x.tenant_id = 1 AND x.case_id = ?1 AND x.seq = ?2 ORDER BY x.from_date, a.reference
        """;

    // What ends by itself ends with a night. A hold of one account is of matter where the firm has that account.
    private static readonly string IsHeld = $"""
        SELECT EXISTS (SELECT 1 FROM hold h WHERE h.tenant_id = 1 AND h.customer_id = ?1 >> {CaseId.CustomerShift} AND h.released_at IS NULL AND (h.until IS NULL OR h.until > ?3)
          AND h.bound & {(int)HoldBound.Firms} <> 0 AND (h.scope = {(int)HoldScope.Customer} OR (h.scope = {(int)HoldScope.Company} AND h.company IS (SELECT a.f_company FROM account a WHERE a.tenant_id = 1 AND a.id = ?1 >> {CaseId.SubjectShift}))
            OR h.account_id IN (SELECT x.account_id FROM placed_account x WHERE x.tenant_id = 1 AND x.case_id = ?1 AND x.seq = ?2)))
        """;

    /// <summary>The words of <see cref="FirmPlacementRow.Standing"/>, by which a list may be narrowed.</summary>
    public static IReadOnlyList<string> Standings { get; } = [Word(Placed), Word((int)PlacementEventKind.Acknowledged), .. Ends.Select(Word)];

    /// <summary>A page of what a firm has, the latest first.</summary>
    /// <param name="firm">Its code; null for somebody of the house, who has nothing.</param>
    /// <param name="standing">One of <see cref="Standings"/>; null for all.</param>
    /// <param name="search">The beginning of an account's or customer's reference, or a part of a name; null for all.</param>
    /// <param name="page">Which page.</param>
    public Page<FirmPlacementRow> Find(string? firm, string? standing, string? search, PageOf page)
    {
        using var reader = database.OpenSortingReader();
        var total = Bound(reader, $"SELECT count(*) {Wanted}", firm, standing, search).Scalar();
        var select = Bound(reader, $"SELECT * {Wanted} ORDER BY from_date DESC, account, seq DESC LIMIT ?4 OFFSET ?5", firm, standing, search);
        select.Bind(4, page.Size);
        select.Bind(5, page.Skip);
        var rows = new List<FirmPlacementRow>();
        while (select.Step()) rows.Add(Row(select));
        select.Reset();
        return new Page<FirmPlacementRow>(rows, total);
    }

    /// <summary>Whether the firm has it now.</summary>
    public bool Has(string? firm, Grant grant)
    {
        using var reader = database.OpenReader();
        return Opened(reader, firm, grant) is not null;
    }

    /// <summary>A case that the firm has; null where it has none such.</summary>
    public FirmPlacementDetail? Read(string? firm, Grant grant)
    {
        var history = histories.Get();
        var today = RunRegister.LastDate(database)?.DayNumber ?? 0;
        using var reader = database.OpenReader();
        if (Opened(reader, firm, grant) is not var (row, version)) return null;
        var kept = history.VariablesOf(grant.Case, version);
        string? Said(string name) => kept.FirstOrDefault(variable => variable.Name == name)?.Value is StringValue { Value: { Length: > 0 } text } ? text : null;
        var events = placements.Events(grant.Case, grant.Seq).Select(happened => happened with { By = "" });
        return new FirmPlacementDetail(row, Accounts(reader, grant), [.. events], Held(reader, grant, today), Said(Court), Said(CourtFile));
    }

    private static (FirmPlacementRow Row, long Version)? Opened(SqliteReader reader, string? firm, Grant grant)
    {
        var select = reader.Prepare(One);
        select.BindText(1, firm);
        select.Bind(2, grant.Case);
        select.Bind(3, grant.Seq);
        (FirmPlacementRow, long)? found = select.Step() ? (Row(select), select.ColumnLong(8)) : null;
        select.Reset();
        return found;
    }

    private static List<FirmAccountRow> Accounts(SqliteReader reader, Grant grant)
    {
        var select = reader.Prepare(SelectAccounts);
        select.Bind(1, grant.Case);
        select.Bind(2, grant.Seq);
        var rows = new List<FirmAccountRow>();
        while (select.Step()) rows.Add(new FirmAccountRow(select.Text(0)!, select.Text(1)!, select.Text(2)!, MoneyText.Of(select.ColumnLong(3)), DateOnly.FromDayNumber(select.ColumnInt(4))));
        select.Reset();
        return rows;
    }

    private static bool Held(SqliteReader reader, Grant grant, int today)
    {
        var select = reader.Prepare(IsHeld);
        select.Bind(1, grant.Case);
        select.Bind(2, grant.Seq);
        select.Bind(3, today);
        return select.Scalar() == 1;
    }

    private static Statement Bound(SqliteReader reader, string sql, string? firm, string? standing, string? search)
    {
        var select = reader.Prepare(sql);
        select.BindText(1, firm);
        select.Bind(2, standing is null ? null : (long?)KindOf(standing));
        select.BindText(3, search);
        return select;
    }

    private static FirmPlacementRow Row(Statement row) =>
        new(new Grant(row.ColumnLong(0), row.ColumnInt(1)).ToString(), row.Text(2)!, row.Text(3)!, row.Text(4)!, DateOnly.FromDayNumber(row.ColumnInt(5)), Word(row.ColumnInt(9)))
        {
            Until = Ends.Contains(row.ColumnInt(9)) ? Date(row, 10) : null,
            TermEnds = Date(row, 6),
            Currency = row.Text(11)!,
            Amount = MoneyText.Of(row.ColumnLong(7)),
            Due = MoneyText.Of(row.ColumnLong(13)),
            Stage = row.Text(12)!,
        };

    private static DateOnly? Date(Statement row, int place) => row.IsNull(place) ? null : DateOnly.FromDayNumber(row.ColumnInt(place));

    private static string Word(int kind) => kind == Placed ? "placed" : PlacementEventText.Of((PlacementEventKind)kind);

    private static int KindOf(string standing) => new[] { Placed, (int)PlacementEventKind.Acknowledged }.Concat(Ends).First(kind => Word(kind) == standing);
}
