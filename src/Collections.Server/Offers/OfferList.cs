using System.Globalization;
using System.Text;
using Collections.Domain.Offers;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Offers;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Rates;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Settings;
using Collections.Server.Web;

namespace Collections.Server.Offers;

/// <summary>Offers and their plans, the latest first.</summary>
internal sealed class OfferList(SqliteDatabase database)
{
    private const decimal PerCent = 100m;

    private static readonly string Select = $"""
        SELECT o.case_id, o.seq, o.line, a.reference, k.reference, s.name, o.state, o.made_on, o.valid_until, coalesce(o.unit, m.text, ''), o.owed, o.waived, o.agreed, o.instalments, o.down, o.made_by, o.needs, o.terms,
          (SELECT e."by" FROM offer_event e WHERE o.state = {(int)OfferState.NeedsApproval} AND e.tenant_id = 1 AND e.case_id = o.case_id AND e.seq = o.seq AND e.line = o.line AND e.kind = {(int)OfferEventKind.FirstApproval})
        """;

    private static readonly string From = $"""
        FROM offer o JOIN account a ON a.tenant_id = 1 AND a.id = o.case_id >> 23 JOIN customer k ON k.tenant_id = 1 AND k.id = o.case_id >> 35
        JOIN strategy s ON s.tenant_id = 1 AND s.number = (o.case_id >> 11) & 4095 LEFT JOIN text_code m ON m.tenant_id = 1 AND m.code = a.f_currency
        WHERE o.tenant_id = 1 AND (?1 IS NULL OR o.case_id = ?1) AND (?2 IS NULL OR k.reference = ?2) AND (?3 IS NULL OR o.state = ?3) AND {CompanyWall.Shows("a.f_company", 6)}
        """;

    private const string Latest = "ORDER BY o.made_on DESC, o.case_id, o.seq DESC, o.line DESC";

    private const string SelectHistory = """
        SELECT on_date, kind, "by", reason, paid FROM offer_event WHERE tenant_id = 1 AND case_id = ?1 AND seq = ?2 AND line = ?3 ORDER BY number
        """;

    /// <summary>A page of the offers that a filter takes.</summary>
    public Page<OfferRow> Find(OfferFilter filter, PageOf page)
    {
        using var reader = database.OpenReader();
        var total = Bound(reader, $"SELECT count(*) {From}", filter).Scalar();
        var select = Bound(reader, $"{Select} {From} {Latest} LIMIT ?4 OFFSET ?5", filter);
        select.Bind(4, page.Size);
        select.Bind(5, page.Skip);
        return new Page<OfferRow>(Rows(reader, select), total);
    }

    /// <summary>The offers of a case.</summary>
    public IReadOnlyList<OfferRow> Of(SqliteReader reader, long caseId) => Rows(reader, Bound(reader, $"{Select} {From} {Latest}", new OfferFilter(caseId, null, null)));

    private static Statement Bound(SqliteReader reader, string sql, OfferFilter filter)
    {
        var select = reader.Prepare(sql);
        select.Bind(1, filter.Case);
        select.BindText(2, filter.Customer);
        select.Bind(3, (long?)filter.State);
        select.BindText(6, filter.Companies);
        return select;
    }

    private List<OfferRow> Rows(SqliteReader reader, Statement select)
    {
        var found = new List<(OfferKey Key, OfferRow Row)>();
        while (select.Step()) found.Add((new OfferKey(select.ColumnLong(0), select.ColumnInt(1), select.ColumnInt(2)), Row(select)));
        select.Reset();
        if (found.Count == 0) return [];
        var date = RunRegister.LastDate(database) ?? DateOnly.FromDayNumber(1);
        using var context = database.OpenContext();
        var rates = RatesThen.Read(reader.Prepare, RunStores.Portfolio, long.MaxValue, date.DayNumber, PortfolioRates.Of(ParameterSetting.On(context, RunStores.Portfolio, date)));
        var plans = new PlanReading(reader.Prepare, rates.Book);
        return [.. found.Select(one => With(one.Row with { History = History(reader, one.Key) }, plans.Read(one.Key), date))];
    }

    private static OfferRow Row(Statement row)
    {
        var made = MadeOffer.Read(Encoding.UTF8.GetBytes(row.Text(17)!));
        var id = row.ColumnLong(0).ToString(CultureInfo.InvariantCulture);
        return new OfferRow(
            string.Create(CultureInfo.InvariantCulture, $"{id}-{row.ColumnInt(1)}-{row.ColumnInt(2)}"), id, row.Text(3)!, row.Text(4)!, row.Text(5)!, OfferText.Of((OfferState)row.ColumnInt(6)),
            DateOnly.FromDayNumber(row.ColumnInt(7)), DateOnly.FromDayNumber(row.ColumnInt(8)), row.Text(9)!, MoneyText.Of(row.ColumnLong(10)), MoneyText.Of(row.ColumnLong(11)), MoneyText.Of(row.ColumnLong(12)))
        {
            Instalments = row.ColumnInt(13),
            Down = row.ColumnInt(14) / PerCent,
            MadeBy = row.Text(15),
            Needs = row.IsNull(16) ? null : OfferText.Of((OfferAuthority)row.ColumnInt(16)),
            ApprovedBy = row.Text(18),
            Limits = [.. Enum.GetValues<OfferAuthority>().Select(authority => Limit(authority, made.Limits.Of(authority)))],
            Choices = ChoicesOf(made.Choices),
            Plan = [],
            History = [],
        };
    }

    private static OfferLimit Limit(OfferAuthority authority, OfferTerms most) =>
        new(OfferText.Of(authority), most.Instalments, most.Down / PerCent, most.Principal / PerCent, most.Interest / PerCent);

    private static List<int> ChoicesOf(string? choices) =>
        [.. (choices ?? "").Split('/', StringSplitOptions.TrimEntries).Select(one => int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0).Where(count => count > 0)];

    private static OfferRow With(OfferRow row, ReadPlan? plan, DateOnly date) => plan is null
        ? row
        : row with
        {
            Paid = plan.Paid is { } paid ? MoneyText.Of(paid) : null,
            Missed = plan.Paid is { } sum ? plan.Schedule.Missed(sum, date.DayNumber) : null,
            Plan = [.. plan.Schedule.Instalments.Select((one, at) =>
                new OfferInstalment(one.Number, DateOnly.FromDayNumber(one.Due), MoneyText.Of(one.Amount), plan.Paid is { } all ? MoneyText.Of(plan.Schedule.PaidOf(at, all)) : null))],
        };

    private static List<OfferEventRow> History(SqliteReader reader, OfferKey key)
    {
        var select = reader.Prepare(SelectHistory);
        select.Bind(1, key.Case);
        select.Bind(2, key.Seq);
        select.Bind(3, key.Line);
        var rows = new List<OfferEventRow>();
        while (select.Step())
            rows.Add(new OfferEventRow(DateOnly.FromDayNumber(select.ColumnInt(0)), OfferText.Of((OfferEventKind)select.ColumnInt(1)), select.Text(2), select.Text(3), select.IsNull(4) ? null : MoneyText.Of(select.ColumnLong(4))));
        select.Reset();
        return rows;
    }
}
