using Collections.Domain.Novelties;
using Collections.Domain.Promises;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>The funnel of promises, month by month: promises that a step watches, and of other cases what tasks and messages say.</summary>
internal static class PromiseReport
{
    public const string Name = "promises";

    private const string SelectMade = "SELECT p.made_on, 0, count(*) FROM promise p WHERE p.tenant_id = 1 AND p.made_on >= ?1 AND p.made_on < ?2 GROUP BY 1";

    private const string SelectJudged = "SELECT p.judged_on, p.state, count(*) FROM promise p WHERE p.tenant_id = 1 AND p.judged_on >= ?1 AND p.judged_on < ?2 GROUP BY 1, 2";

    private const string SelectAsked = """
        SELECT r.business_date, 0, count(*) FROM task t JOIN run r ON r.tenant_id = t.tenant_id AND r.number = t.run
        WHERE t.tenant_id = 1 AND t.outcome IS NOT NULL AND lower(t.outcome) LIKE 'promise%' AND r.business_date >= ?1 AND r.business_date < ?2
          AND NOT EXISTS (SELECT 1 FROM promise p WHERE p.tenant_id = 1 AND p.case_id = t.case_id) GROUP BY 1
        """;

    private static readonly string SelectTold = $"""
        SELECT r.business_date, CASE i.name WHEN '{PromiseMessages.Kept}' THEN {(int)PromiseState.Kept} WHEN '{PromiseMessages.Broken}' THEN {(int)PromiseState.Broken} ELSE {(int)PromiseState.Cancelled} END, count(*)
        FROM inbox i JOIN run r ON r.tenant_id = i.tenant_id AND r.number = i.applied_run
        WHERE i.tenant_id = 1 AND i.state = 1 AND i.name IN ('{PromiseMessages.Kept}', '{PromiseMessages.Broken}', '{PromiseMessages.Cancelled}') AND r.business_date >= ?1 AND r.business_date < ?2
          AND NOT EXISTS (SELECT 1 FROM promise p WHERE p.tenant_id = 1 AND p.case_id >= i.account_id << 23 AND p.case_id < (i.account_id + 1) << 23) GROUP BY 1, 2
        """;

    public static ReportTable Make(SqliteReader reader, ReportPeriod period)
    {
        // What was made stands under the state that every promise begins with.
        var months = new SortedDictionary<int, long[]>();
        foreach (var sql in new[] { SelectMade, SelectJudged, SelectAsked, SelectTold }) Read(reader, sql, period, months);
        return new ReportTable(
            Name,
            "Promises by month: made = promises recorded in the month; kept, partly kept, broken, cancelled and replaced = what became of promises in the month. Of cases whose strategy watches none: tasks that ended with an outcome that begins with 'promise', and what the cases were told. Kept rate = kept ÷ (kept + partly kept + broken): promises that are still open are in neither.",
            [
                new("month", ReportValue.Text), new("made", ReportValue.Number), new("kept", ReportValue.Number), new("partly kept", ReportValue.Number), new("broken", ReportValue.Number),
                new("cancelled", ReportValue.Number), new("replaced", ReportValue.Number), new("kept rate", ReportValue.Share),
            ],
            [.. months.Select(month => Row(month.Key, month.Value))]);
    }

    private static IReadOnlyList<object?> Row(int month, long[] counts)
    {
        long Of(PromiseState state) => counts[(int)state];
        return
        [
            ReportPeriod.Word(month), Of(PromiseState.Open), Of(PromiseState.Kept), Of(PromiseState.PartlyKept), Of(PromiseState.Broken), Of(PromiseState.Cancelled), Of(PromiseState.Replaced),
            Share.Of(Of(PromiseState.Kept), Of(PromiseState.Kept) + Of(PromiseState.PartlyKept) + Of(PromiseState.Broken)),
        ];
    }

    private static void Read(SqliteReader reader, string sql, ReportPeriod period, SortedDictionary<int, long[]> months)
    {
        var select = reader.Prepare(sql);
        period.BindTo(select);
        while (select.Step())
        {
            var month = ReportPeriod.MonthOf(DateOnly.FromDayNumber(select.ColumnInt(0)));
            if (!months.TryGetValue(month, out var counts)) months.Add(month, counts = new long[PromiseWords.States.Count]);
            counts[select.ColumnInt(1)] += select.ColumnLong(2);
        }
        select.Reset();
    }
}
