using System.Globalization;
using Collections.Domain.Promises;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.People;
using Collections.Server.Rates;
using Collections.Server.Web;

namespace Collections.Server.Promises;

/// <summary>Promises to pay, the latest first.</summary>
internal sealed class PromiseList(SqliteDatabase database, HomeRates rates)
{
    private const decimal PerCent = 100m;

    private const string Select = """
        SELECT p.case_id, p.seq, a.reference, k.reference, s.name, p.amount, coalesce(p.unit, m.text, ''), p.due, p.counts_until, p.made_on, p.state,
          p.grace, p.tolerance, p.partly, p.source, p.made_by, p.judged_on, p.paid, p.reason
        """;

    private static readonly string From = $"""
        FROM promise p JOIN account a ON a.tenant_id = 1 AND a.id = p.case_id >> 23 JOIN customer k ON k.tenant_id = 1 AND k.id = p.case_id >> 35
        JOIN strategy s ON s.tenant_id = 1 AND s.number = (p.case_id >> 11) & 4095 LEFT JOIN text_code m ON m.tenant_id = 1 AND m.code = a.f_currency
        WHERE p.tenant_id = 1 AND (?1 IS NULL OR p.case_id = ?1) AND (?2 IS NULL OR k.reference = ?2) AND (?3 IS NULL OR p.state = ?3) AND {CompanyWall.Shows("a.f_company", 6)}
        """;

    private const string Latest = "ORDER BY p.made_on DESC, p.case_id, p.seq DESC";

    private static readonly string OfCase = $"{Select} {From} {Latest}";

    /// <summary>A page of the promises that a filter takes.</summary>
    public Page<PromiseRow> Find(PromiseFilter filter, PageOf page)
    {
        using var reader = database.OpenReader();
        var count = Bound(reader, $"SELECT count(*) {From}", filter);
        var total = count.Scalar();
        var select = Bound(reader, $"{Select} {From} {Latest} LIMIT ?4 OFFSET ?5", filter);
        select.Bind(4, page.Size);
        select.Bind(5, page.Skip);
        return new Page<PromiseRow>(Rows(select, rates.Now(reader)), total);
    }

    /// <summary>The promises of a case.</summary>
    public static IReadOnlyList<PromiseRow> Of(SqliteReader reader, long caseId, HomeRatesNow rates) => Rows(Bound(reader, OfCase, new PromiseFilter(caseId, null, null)), rates);

    private static Statement Bound(SqliteReader reader, string sql, PromiseFilter filter)
    {
        var select = reader.Prepare(sql);
        select.Bind(1, filter.Case);
        select.BindText(2, filter.Customer);
        select.Bind(3, (long?)filter.State);
        select.BindText(6, filter.Companies);
        return select;
    }

    private static List<PromiseRow> Rows(Statement select, HomeRatesNow rates)
    {
        var rows = new List<PromiseRow>();
        while (select.Step()) rows.Add(Row(select, rates));
        select.Reset();
        return rows;
    }

    private static PromiseRow Row(Statement row, HomeRatesNow rates)
    {
        var id = row.ColumnLong(0).ToString(CultureInfo.InvariantCulture);
        return new PromiseRow(
            $"{id}-{row.ColumnInt(1).ToString(CultureInfo.InvariantCulture)}", id, row.Text(2)!, row.Text(3)!, row.Text(4)!, MoneyText.Of(row.ColumnLong(5)), row.Text(6)!,
            DateOnly.FromDayNumber(row.ColumnInt(7)), DateOnly.FromDayNumber(row.ColumnInt(8)), DateOnly.FromDayNumber(row.ColumnInt(9)), PromiseWords.Of((PromiseState)row.ColumnInt(10)))
        {
            Grace = row.ColumnInt(11),
            Tolerance = row.ColumnInt(12) / PerCent,
            Partly = row.ColumnInt(13) / PerCent,
            Source = row.Text(14),
            MadeBy = row.Text(15),
            JudgedOn = row.IsNull(16) ? null : DateOnly.FromDayNumber(row.ColumnInt(16)),
            Paid = row.IsNull(17) ? null : MoneyText.Of(row.ColumnLong(17)),
            Reason = row.Text(18),
            Rate = rates.Of(row.Text(6)!),
            Equivalent = rates.Convert(row.Text(6)!, row.ColumnLong(5)),
        };
    }
}
