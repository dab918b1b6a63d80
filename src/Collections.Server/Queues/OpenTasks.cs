using System.Globalization;
using System.Text.Json;
using Collections.Domain.Cases;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Server.Queues;

/// <summary>The tasks that wait for somebody, the most urgent first.</summary>
internal static class OpenTasks
{
    private const int SubjectShift = CaseId.StrategyBits + CaseId.EpisodeBits;

    private static readonly string Select = $"""
        SELECT k.case_id, k.seq, a.reference, s.name, title.text, queue.text, collector.text, k.due, k.form FROM task k
        JOIN account a ON a.tenant_id = k.tenant_id AND a.id = k.case_id >> {SubjectShift}
        JOIN strategy s ON s.tenant_id = k.tenant_id AND s.number = (k.case_id >> {CaseId.EpisodeBits}) & {CaseId.MaxStrategy}
        JOIN text_code title ON title.tenant_id = k.tenant_id AND title.code = k.title
        LEFT JOIN text_code queue ON queue.tenant_id = k.tenant_id AND queue.code = k.queue
        LEFT JOIN text_code collector ON collector.tenant_id = k.tenant_id AND collector.code = k.collector
        WHERE k.tenant_id = 1 AND k.state = {(int)TaskState.Open} AND (?1 IS NULL OR a.reference = ?1) AND (?2 IS NULL OR queue.text = ?2)
        ORDER BY k.due IS NULL, k.due, a.reference, k.seq LIMIT ?3
        """;

    /// <summary>Open tasks of one account, of one queue, or of all; at most so many.</summary>
    public static IReadOnlyList<OpenTask> Read(SqliteDatabase database, string? account, string? queue, int limit)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare(Select);
        Bind(select, 1, account);
        Bind(select, 2, queue);
        select.Bind(3, limit);
        var tasks = new List<OpenTask>();
        while (select.Step())
        {
            tasks.Add(new OpenTask(
                select.ColumnLong(0).ToString(CultureInfo.InvariantCulture),
                select.ColumnInt(1),
                select.Text(2)!,
                select.Text(3)!,
                select.Text(4)!,
                select.Text(5),
                select.Text(6),
                select.IsNull(7) ? null : DateOnly.FromDayNumber(select.ColumnInt(7)),
                Outcomes(select.Text(8))));
        }
        select.Reset();
        return tasks;
    }

    private static void Bind(Statement select, int place, string? text)
    {
        if (text is null) select.BindNull(place);
        else select.BindText(place, text);
    }

    /// <summary>The outcomes that the form of a task offers.</summary>
    public static string[] Outcomes(string? form)
    {
        if (form is null) return [];
        using var document = JsonDocument.Parse(form);
        return document.RootElement.TryGetProperty("outcomes", out var outcomes) ? [.. outcomes.EnumerateArray().Select(outcome => outcome.GetString()!)] : [];
    }
}
