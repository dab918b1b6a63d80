using System.Globalization;
using Collections.Domain.Cases;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.People;
using Collections.Server.Web;

namespace Collections.Server.Queues;

/// <summary>Tasks of collectors and the queues that they wait in.</summary>
internal sealed class TaskLists(SqliteDatabase database)
{
    private static readonly string Where = $"""
        FROM task k WHERE k.tenant_id = 1 AND (?1 IS NULL OR k.state = ?1) AND (?2 IS NULL OR k.queue = (SELECT code FROM text_code WHERE tenant_id = 1 AND text = ?2)) AND {CompanyWall.ShowsCase("k.case_id", 5)}
        """;

    private static readonly string Select = $"""
        SELECT k.case_id, k.seq, title.text, queue.text, collector.text, a.reference, s.name, r.business_date, k.due, k.state, k.outcome, k.form
        FROM (SELECT * {Where} ORDER BY k.due IS NULL, k.due, k.case_id, k.seq LIMIT ?3 OFFSET ?4) k
        JOIN account a ON a.tenant_id = 1 AND a.id = k.case_id >> {CaseId.SubjectShift}
        JOIN strategy s ON s.tenant_id = 1 AND s.number = (k.case_id >> {CaseId.EpisodeBits}) & {CaseId.MaxStrategy}
        JOIN run r ON r.tenant_id = 1 AND r.number = k.run
        JOIN text_code title ON title.tenant_id = 1 AND title.code = k.title
        LEFT JOIN text_code queue ON queue.tenant_id = 1 AND queue.code = k.queue
        LEFT JOIN text_code collector ON collector.tenant_id = 1 AND collector.code = k.collector
        ORDER BY k.due IS NULL, k.due, k.case_id, k.seq
        """;

    private static readonly string SelectQueues = $"""
        SELECT coalesce(t.text, ''), sum(w.open), sum(w.due), sum(w.cases) FROM (
          SELECT queue, count(*) AS open, sum(coalesce(due <= ?1, 0)) AS due, 0 AS cases FROM task WHERE tenant_id = 1 AND state = {(int)TaskState.Open} AND {CompanyWall.ShowsCase("case_id", 2)} GROUP BY queue
          UNION ALL SELECT queue, 0, 0, count(*) FROM collection_case WHERE tenant_id = 1 AND state = 0 AND queue IS NOT NULL AND {CompanyWall.ShowsCase("id", 2)} GROUP BY queue) w
        LEFT JOIN text_code t ON t.tenant_id = 1 AND t.code = w.queue GROUP BY w.queue ORDER BY 1
        """;

    /// <summary>A page of tasks, the most urgent first; of any state or queue where these are null, and of the companies of which these are the text codes, a JSON list.</summary>
    public Page<TaskRow> Find(TaskState? state, string? queue, PageOf page, string? companies = null)
    {
        using var reader = database.OpenReader();
        var count = Bound(reader, $"SELECT count(*) {Where}", state, queue, companies);
        var total = count.Scalar();
        var select = Bound(reader, Select, state, queue, companies);
        select.Bind(3, page.Size);
        select.Bind(4, page.Skip);
        var rows = new List<TaskRow>();
        while (select.Step()) rows.Add(Row(select));
        return new Page<TaskRow>(rows, total);
    }

    /// <summary>The queues by name, with what waits in them of the companies of which these are the text codes, a JSON list; null for all.</summary>
    public IReadOnlyList<QueueCount> Queues(DateOnly today, string? companies = null)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare(SelectQueues);
        select.Bind(1, today.DayNumber);
        select.BindText(2, companies);
        var queues = new List<QueueCount>();
        while (select.Step()) queues.Add(new QueueCount(select.Text(0)!, select.ColumnLong(1), select.ColumnLong(2), select.ColumnLong(3)));
        return queues;
    }

    private static Statement Bound(SqliteReader reader, string sql, TaskState? state, string? queue, string? companies)
    {
        var select = reader.Prepare(sql);
        if (state is { } wanted) select.Bind(1, (long)wanted);
        else select.BindNull(1);
        if (queue is null) select.BindNull(2);
        else select.BindText(2, queue);
        select.BindText(5, companies);
        return select;
    }

    private static TaskRow Row(Statement row) => new(
        string.Create(CultureInfo.InvariantCulture, $"{row.ColumnLong(0)}-{row.ColumnInt(1)}"),
        row.ColumnLong(0).ToString(CultureInfo.InvariantCulture), row.Text(2)!, row.Text(3), row.Text(4), row.Text(5)!, row.Text(6)!,
        DateOnly.FromDayNumber(row.ColumnInt(7)), row.IsNull(8) ? null : DateOnly.FromDayNumber(row.ColumnInt(8)),
        ((TaskState)row.ColumnInt(9)).ToString().ToLowerInvariant(), row.Text(10), OpenTasks.Outcomes(row.Text(11)));
}
