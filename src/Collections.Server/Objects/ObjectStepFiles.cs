using System.Globalization;
using System.Text;
using System.Text.Json;
using Collections.Activities.Disks;
using Collections.Decisions.Columns;
using Collections.Domain.Cases;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Server.Commands;
using Collections.Server.Dispatching;
using Collections.Server.Web;

namespace Collections.Server.Objects;

/// <summary>
/// Files that tell the house's own system which states and fields of management objects steps have set since the last file, and what was told
/// and taken back with its run. Each step is told once: it is noted in the transaction in which the file is written, so that one that was broken off
/// is written once more with the same number and rows. What runs of a parallel run set leaves never.
/// </summary>
internal sealed class ObjectStepFiles(SqliteDatabase database, TimeProvider time)
{
    private const string State = "state";
    private const string Set = "set";
    private const string TakenBack = "taken back";

    private static readonly string[] Header = ["deed", "type", "object", "field", "value", "before", "date", "strategy", "step", "reason", "case"];

    private static readonly string SelectOpen = $"""
        SELECT x.case_id, x.seq, x.run, a.reference, d.name, d.type, d.scale, x.state, x.from_state, r.business_date, s.name, e.element_id, x.reason
        FROM object_step x JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.case_id >> {CaseId.SubjectShift}
        JOIN run r ON r.tenant_id = x.tenant_id AND r.number = x.run AND r.is_parallel = 0
        JOIN strategy s ON s.tenant_id = x.tenant_id AND s.number = (x.case_id >> {CaseId.EpisodeBits}) & {CaseId.MaxStrategy}
        LEFT JOIN plan_element e ON e.tenant_id = x.tenant_id AND e.version_id = x.version_id AND e.ordinal = x.node
        LEFT JOIN attribute d ON d.tenant_id = x.tenant_id AND d.ordinal = x.fact
        WHERE x.tenant_id = 1 AND NOT EXISTS (SELECT 1 FROM told_step t WHERE t.tenant_id = x.tenant_id AND t.case_id = x.case_id AND t.seq = x.seq AND t.run = x.run)
        ORDER BY x.number
        """;

    private const string SelectTakenBack = """
        SELECT t.case_id, t.seq, t.run, t.line FROM told_step t WHERE t.tenant_id = 1 AND t.withdrawn_in IS NULL
          AND NOT EXISTS (SELECT 1 FROM object_step x WHERE x.tenant_id = t.tenant_id AND x.case_id = t.case_id AND x.seq = t.seq AND x.run = t.run)
        ORDER BY t.told_in DESC, t.run DESC, t.case_id, t.seq DESC
        """;

    private const string SelectLast = "SELECT coalesce(max(max(told_in, coalesce(withdrawn_in, 0))), 0) FROM told_step WHERE tenant_id = 1";

    private const string Insert = "INSERT INTO told_step(tenant_id, case_id, seq, run, line, told_in) VALUES (1, ?1, ?2, ?3, ?4, ?5)";

    private const string Withdraw = "UPDATE told_step SET withdrawn_in = ?4 WHERE tenant_id = 1 AND case_id = ?1 AND seq = ?2 AND run = ?3";

    /// <summary>Where the files go.</summary>
    public string Folder { get; init; } = OutboxDispatch.FolderBeside(database);

    /// <summary>Writes what has not been told; null where nothing is to be told.</summary>
    /// <param name="by">Who asks for it.</param>
    public Task<ObjectStepFile?> Write(string by) => database.Writer.Write<ObjectStepFile?>(session =>
    {
        var (open, back) = (Open(session), Back(session));
        if (open.Count == 0 && back.Count == 0) return null;
        var number = session.Prepare(SelectLast).Scalar() + 1;
        var file = Save(number, [.. back.Select(row => Row(TakenBack, row)), .. open.Select(row => Row(Set, row))]) with { Set = open.Count, TakenBack = back.Count };
        foreach (var row in back) Note(session, Withdraw, row, update => update.Bind(4, number));
        foreach (var row in open)
        {
            Note(session, Insert, row, insert =>
            {
                insert.BindText(4, JsonSerializer.Serialize(row.Line, JsonText.Options));
                insert.Bind(5, number);
            });
        }
        AuditLog.Append(session.Context(), time.GetUtcNow(), by, "objects.tell", "", string.Create(CultureInfo.InvariantCulture, $"file {number}: {open.Count} set, {back.Count} taken back"));
        return file;
    });

    private static string Row(string deed, ToldRow row) => Row([deed, .. row.Line]);

    // For a program: nothing is put before a value that a spreadsheet would take for a formula.
    private static string Row(IEnumerable<string?> values) => string.Join(',', values.Select(CsvText.Quoted)) + "\n";

    private List<ToldRow> Open(WriteSession session)
    {
        var select = session.Prepare(SelectOpen);
        var texts = database.Texts;
        var rows = new List<ToldRow>();
        while (select.Step()) rows.Add(new ToldRow(select.ColumnLong(0), select.ColumnInt(1), select.ColumnLong(2), Line(select, texts)));
        select.Reset();
        return rows;
    }

    private static string?[] Line(Statement row, TextPool texts)
    {
        var (type, key) = ObjectFacts.Read(row.Text(3)!)!.Value;
        var field = row.Text(4);
        string? Value(int column) => ObjectFieldText.Of(field is null ? FactType.Text : (FactType)row.ColumnInt(5), field is null ? 0 : row.ColumnInt(6), row.ColumnLong(column, FactNull.Value), texts);
        return
        [
            type, key, field is null ? State : field[(type.Length + 1)..], Value(7), Value(8), Date(row.ColumnInt(9)), row.Text(10), row.Text(11), row.Text(12),
            row.ColumnLong(0).ToString(CultureInfo.InvariantCulture),
        ];
    }

    private static string Date(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<ToldRow> Back(WriteSession session)
    {
        var select = session.Prepare(SelectTakenBack);
        var rows = new List<ToldRow>();
        while (select.Step()) rows.Add(new ToldRow(select.ColumnLong(0), select.ColumnInt(1), select.ColumnLong(2), JsonSerializer.Deserialize<string?[]>(select.Text(3)!, JsonText.Options)!));
        select.Reset();
        return rows;
    }

    private ObjectStepFile Save(long number, IReadOnlyList<string> rows)
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"object-steps-{number}.csv"));
        Put(path, string.Concat([Row(Header), .. rows]));
        Put(path + ".control.json", JsonSerializer.Serialize(new Dictionary<string, object> { ["rows"] = rows.Count }));
        return new ObjectStepFile(number, path, 0, 0);
    }

    private static void Put(string path, string text) => ReplacedFile.Write(path, file => file.Write(Encoding.UTF8.GetBytes(text)));

    private static void Note(WriteSession session, string sql, ToldRow row, Action<Statement> bind)
    {
        var statement = session.Prepare(sql);
        statement.Bind(1, row.Case);
        statement.Bind(2, row.Seq);
        statement.Bind(3, row.Run);
        bind(statement);
        statement.Execute();
    }

    private sealed record ToldRow(long Case, int Seq, long Run, string?[] Line);
}

/// <summary>A file that tells what steps have set.</summary>
/// <param name="Number">Which one it is, from 1.</param>
/// <param name="Path">Where it is; its control record stands beside it.</param>
/// <param name="Set">How many states and fields were set.</param>
/// <param name="TakenBack">How many that were told before were taken back.</param>
internal sealed record ObjectStepFile(long Number, string Path, int Set, int TakenBack);
