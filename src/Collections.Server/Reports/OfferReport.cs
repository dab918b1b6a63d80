using Collections.Domain.Offers;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>The funnel of offers and of their plans, month by month, strategy by strategy, in the unit in which they were made.</summary>
internal static class OfferReport
{
    public const string Name = "offers";

    private const string From = """
        FROM offer o JOIN strategy s ON s.tenant_id = o.tenant_id AND s.number = (o.case_id >> 11) & 4095
        JOIN account a ON a.tenant_id = o.tenant_id AND a.id = o.case_id >> 23 LEFT JOIN text_code m ON m.tenant_id = o.tenant_id AND m.code = a.f_currency
        WHERE o.tenant_id = 1
        """;

    private const string Group = "s.name, coalesce(o.unit, m.text, '')";

    private const string SelectMade = $"SELECT o.made_on, {Group}, o.needs IS NOT NULL, count(*) {From} AND o.made_on >= ?1 AND o.made_on < ?2 GROUP BY 1, 2, 3, 4";

    private const string SelectAccepted = $"SELECT o.accepted_on, {Group}, count(*), sum(o.owed), sum(o.waived), sum(o.agreed) {From} AND o.accepted_on >= ?1 AND o.accepted_on < ?2 GROUP BY 1, 2, 3";

    private static readonly string SelectEnded = $"""
        SELECT o.changed_on, {Group}, o.state, count(*) {From} AND o.changed_on >= ?1 AND o.changed_on < ?2
          AND o.state IN ({(int)OfferState.Rejected}, {(int)OfferState.Refused}, {(int)OfferState.Expired}, {(int)OfferState.PlanKept}, {(int)OfferState.PlanBroken}) GROUP BY 1, 2, 3, 4
        """;

    public static ReportTable Make(SqliteReader reader, ReportPeriod period)
    {
        var rows = new SortedDictionary<(int Month, string Strategy, string Currency), Funnel>();
        Read(reader, SelectMade, period, rows, (select, funnel) =>
        {
            funnel.Made += select.ColumnLong(4);
            if (select.ColumnLong(3) != 0) funnel.Asked += select.ColumnLong(4);
        });
        Read(reader, SelectAccepted, period, rows, (select, funnel) =>
        {
            funnel.Accepted += select.ColumnLong(3);
            funnel.Owed += select.ColumnLong(4);
            funnel.Waived += select.ColumnLong(5);
            funnel.Agreed += select.ColumnLong(6);
        });
        Read(reader, SelectEnded, period, rows, (select, funnel) => funnel.Ended[select.ColumnInt(3)] += select.ColumnLong(4));
        return new ReportTable(
            Name,
            "Offers by month, strategy and the currency or unit in which they were made: offered = made in the month, of which needing approval = with terms that somebody else had to approve; not approved, refused and expired = what became of offers in the month; accepted = whose plan began in the month, with what was owed, waived and agreed then. Plans kept and plans broken = plans that ended so in the month and have not gone on since. Acceptance = accepted ÷ (accepted + refused + expired): offers that are open, cancelled or replaced by others are in neither. Plans kept, share = plans kept ÷ (plans kept + plans broken).",
            [
                new("month", ReportValue.Text), new("strategy", ReportValue.Text), new("currency", ReportValue.Text), new("offered", ReportValue.Number), new("needing approval", ReportValue.Number), new("not approved", ReportValue.Number),
                new("accepted", ReportValue.Number), new("refused", ReportValue.Number), new("expired", ReportValue.Number), new("acceptance", ReportValue.Share),
                new("owed", ReportValue.Money), new("waived", ReportValue.Money), new("agreed on", ReportValue.Money),
                new("plans kept", ReportValue.Number), new("plans broken", ReportValue.Number), new("plans kept, share", ReportValue.Share),
            ],
            [.. rows.Select(row => Row(row.Key, row.Value))]);
    }

    private static IReadOnlyList<object?> Row((int Month, string Strategy, string Currency) key, Funnel funnel)
    {
        var (refused, expired) = (funnel.Of(OfferState.Refused), funnel.Of(OfferState.Expired));
        var (kept, broken) = (funnel.Of(OfferState.PlanKept), funnel.Of(OfferState.PlanBroken));
        return
        [
            ReportPeriod.Word(key.Month), key.Strategy, key.Currency, funnel.Made, funnel.Asked, funnel.Of(OfferState.Rejected),
            funnel.Accepted, refused, expired, Share.Of(funnel.Accepted, funnel.Accepted + refused + expired),
            funnel.Owed, funnel.Waived, funnel.Agreed,
            kept, broken, Share.Of(kept, kept + broken),
        ];
    }

    private static void Read(SqliteReader reader, string sql, ReportPeriod period, SortedDictionary<(int, string, string), Funnel> rows, Action<Statement, Funnel> add)
    {
        var select = reader.Prepare(sql);
        period.BindTo(select);
        while (select.Step())
        {
            var key = (ReportPeriod.MonthOf(DateOnly.FromDayNumber(select.ColumnInt(0))), select.Text(1)!, select.Text(2)!);
            if (!rows.TryGetValue(key, out var funnel)) rows.Add(key, funnel = new Funnel());
            add(select, funnel);
        }
        select.Reset();
    }

    private sealed class Funnel
    {
        public long Made { get; set; }

        public long Asked { get; set; }

        public long Accepted { get; set; }

        public long Owed { get; set; }

        public long Waived { get; set; }

        public long Agreed { get; set; }

        /// <summary>By the number of the state in which they are.</summary>
        public long[] Ended { get; } = new long[Enum.GetValues<OfferState>().Length];

        public long Of(OfferState state) => Ended[(int)state];
    }
}
