using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>The work of people by queue: what came, and what became of it.</summary>
internal static class WorkReport
{
    public const string Name = "work";

    private const string Select = """
        SELECT r.business_date, coalesce(q.text, ''), t.state, t.due IS NOT NULL AND t.due < (SELECT max(business_date) FROM run WHERE tenant_id = 1), count(*) FROM task t
        JOIN run r ON r.tenant_id = t.tenant_id AND r.number = t.run
        LEFT JOIN text_code q ON q.tenant_id = t.tenant_id AND q.code = t.queue
        WHERE t.tenant_id = 1 AND r.business_date >= ?1 AND r.business_date < ?2 GROUP BY 1, 2, 3, 4
        """;

    public static ReportTable Make(SqliteReader reader, ReportPeriod period)
    {
        var cells = new SortedDictionary<(int Month, string Queue), (long Completed, long Withdrawn, long Open, long Overdue)>();
        var select = reader.Prepare(Select);
        period.BindTo(select);
        while (select.Step())
        {
            var key = (ReportPeriod.MonthOf(DateOnly.FromDayNumber(select.ColumnInt(0))), select.Text(1)!);
            var (cell, count) = (cells.GetValueOrDefault(key), select.ColumnLong(4));
            cells[key] = (TaskState)select.ColumnInt(2) switch
            {
                TaskState.Completed => cell with { Completed = cell.Completed + count },
                TaskState.Withdrawn => cell with { Withdrawn = cell.Withdrawn + count },
                _ => cell with { Open = cell.Open + count, Overdue = cell.Overdue + (select.ColumnInt(3) == 1 ? count : 0) },
            };
        }
        select.Reset();
        return new ReportTable(
            Name,
            "Tasks by the month of the night that made them, and by queue (empty: none): made = completed + withdrawn + open. Withdrawn = not needed any more, as after a payment; overdue = of the open ones, those whose date lies before the latest business date. Completed, share = completed ÷ (made − withdrawn).",
            [
                new("month", ReportValue.Text), new("queue", ReportValue.Text), new("made", ReportValue.Number), new("completed", ReportValue.Number), new("withdrawn", ReportValue.Number),
                new("open", ReportValue.Number), new("overdue", ReportValue.Number), new("completed, share", ReportValue.Share),
            ],
            [.. cells.Select(cell => (IReadOnlyList<object?>)[
                ReportPeriod.Word(cell.Key.Month), cell.Key.Queue, cell.Value.Completed + cell.Value.Withdrawn + cell.Value.Open, cell.Value.Completed, cell.Value.Withdrawn,
                cell.Value.Open, cell.Value.Overdue, Share.Of(cell.Value.Completed, cell.Value.Completed + cell.Value.Open),
            ])]);
    }
}
