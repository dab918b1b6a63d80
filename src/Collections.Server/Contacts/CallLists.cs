using System.Globalization;
using System.Text;
using System.Text.Json;
using Collections.Activities.Disks;
using Collections.Domain.Accounts;
using Collections.Domain.Calls;
using Collections.Domain.Cases;
using Collections.Domain.Effects;
using Collections.Domain.Messages;
using Collections.Persistence.Cases;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Customers;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Server.Dispatching;

namespace Collections.Server.Contacts;

/// <summary>
/// Lists of calls for a dialler: the first file of a date has everybody whom a call campaign waits for and who may be called, whoever owes
/// most first; each later one who has come since, and a file of withdrawals who may not be called any more. Each has a control record beside it.
/// </summary>
internal sealed class CallLists(SqliteDatabase database, TimeProvider time)
{
    private const decimal PerUnit = 100m;
    private const string Header = "account,customer,number,other_number,past_due,currency,case,task";
    private const string WithdrawalHeader = "account,customer,past_due,case,task,reason";

    private static readonly string SelectOpen = $"""
        SELECT t.case_id, t.seq, a.reference, k.reference, coalesce(m.text, ''), (
            SELECT coalesce(sum(o.f_past_due), 0) FROM account o WHERE o.tenant_id = a.tenant_id AND o.id >= a.id & ~{AccountId.MaxOrdinal} AND o.id <= a.id | {AccountId.MaxOrdinal}
              AND o.f_currency IS a.f_currency AND {LevelSql.IsOfCase("c.level", "o", "a")}) AS past_due
        FROM task t JOIN text_code w ON w.tenant_id = t.tenant_id AND w.code = t.title AND w.text = ?1
        JOIN collection_case c ON c.tenant_id = t.tenant_id AND c.id = t.case_id
        JOIN account a ON a.tenant_id = t.tenant_id AND a.id = t.case_id >> {CaseId.SubjectShift}
        JOIN customer k ON k.tenant_id = a.tenant_id AND k.id = a.id >> {AccountId.OrdinalBits}
        LEFT JOIN text_code m ON m.tenant_id = a.tenant_id AND m.code = a.f_currency
        WHERE t.tenant_id = 1 AND t.state = {(int)TaskState.Open} ORDER BY past_due DESC, a.reference, t.seq
        """;

    private static readonly string SelectListed = $"""
        SELECT l.case_id, l.seq, l.listed_in, l.withdrawn_in, a.reference, k.reference, t.state, t.outcome, coalesce(r.text, ''), l.past_due
        FROM listed_call l JOIN account a ON a.tenant_id = l.tenant_id AND a.id = l.case_id >> {CaseId.SubjectShift}
        JOIN customer k ON k.tenant_id = a.tenant_id AND k.id = a.id >> {AccountId.OrdinalBits}
        JOIN task f ON f.tenant_id = l.tenant_id AND f.case_id = l.case_id AND f.seq = l.seq
        JOIN task t ON t.tenant_id = l.tenant_id AND t.case_id = l.case_id AND t.seq = (SELECT max(n.seq) FROM task n WHERE n.tenant_id = l.tenant_id AND n.case_id = l.case_id AND n.title = f.title)
        JOIN collection_case c ON c.tenant_id = l.tenant_id AND c.id = l.case_id
        LEFT JOIN text_code r ON r.tenant_id = c.tenant_id AND r.code = c.close_reason
        WHERE l.tenant_id = 1 AND l.list = ?1 AND l.date = ?2 ORDER BY a.reference, l.seq
        """;

    private const string InsertListed = "INSERT INTO listed_call(tenant_id, list, date, case_id, seq, past_due, listed_in) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)";

    private const string Withdraw = "UPDATE listed_call SET withdrawn_in = ?5, reason = ?6 WHERE tenant_id = 1 AND list = ?1 AND date = ?2 AND case_id = ?3 AND seq = ?4";

    /// <summary>Where the files go.</summary>
    public string Folder { get; init; } = OutboxDispatch.FolderBeside(database);

    /// <summary>The lists that were written for a date.</summary>
    public static IReadOnlyList<string> Of(SqliteDatabase database, DateOnly date)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare("SELECT DISTINCT list FROM listed_call WHERE tenant_id = 1 AND date = ?1 ORDER BY list");
        select.Bind(1, date.DayNumber);
        var lists = new List<string>();
        while (select.Step()) lists.Add(select.Text(0)!);
        select.Reset();
        return lists;
    }

    /// <summary>
    /// Writes what has changed of a list since its last file of a date: nobody twice. The files are there before it is noted that they are, so
    /// that one that was broken off is written once more with the same rows.
    /// </summary>
    /// <param name="list">Name of the list: the queue of a call campaign's tasks.</param>
    /// <param name="date">The date of the calls.</param>
    /// <param name="by">Who asks for it.</param>
    /// <returns>The files; none where nothing has changed.</returns>
    public Task<IReadOnlyList<CallListFile>> Write(string list, DateOnly date, string by) => database.Writer.Write<IReadOnlyList<CallListFile>>(session =>
    {
        var listed = Listed(session, list, date);
        var open = Open(session, list, date);
        var number = listed.Select(row => Math.Max(row.ListedIn, row.WithdrawnIn ?? 0)).DefaultIfEmpty().Max() + 1;
        var more = open.Where(row => row.Objection is null && listed.All(one => (one.Case, one.Seq) != (row.Case, row.Seq))).ToList();
        var off = listed.Where(row => row.WithdrawnIn is null && open.All(one => one.Objection is not null || (one.Case, one.Seq) != (row.Case, row.Seq)))
            .Select(row => row with { Reason = open.Find(one => (one.Case, one.Seq) == (row.Case, row.Seq))?.Objection ?? row.Reason }).ToList();
        var files = new List<CallListFile>();
        // A next attempt of who is on the list is called from the row that the dialler has.
        more.RemoveAll(row => listed.Exists(one => one.Case == row.Case && one.WithdrawnIn is null) && off.RemoveAll(one => one.Case == row.Case) > 0);
        if (more.Count > 0) files.Add(Save(list, date, number, false, more.ConvertAll(row => (row.Account, row.PastDue, Line: Line(row)))));
        if (off.Count > 0) files.Add(Save(list, date, number, true, off.ConvertAll(row => (row.Account, row.PastDue, Line: Line(row)))));
        foreach (var row in more) Note(session, InsertListed, list, date, row.Case, row.Seq, insert => { insert.Bind(5, row.PastDue); insert.Bind(6, number); });
        foreach (var row in off) Note(session, Withdraw, list, date, row.Case, row.Seq, update => { update.Bind(5, number); update.BindText(6, row.Reason); });
        if (files.Count > 0) AuditLog.Append(session.Context(), time.GetUtcNow(), by, "contact.list", list, string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd} file {number}: {more.Count} on, {off.Count} off"));
        return files;
    });

    private static List<OpenCall> Open(WriteSession session, string list, DateOnly date)
    {
        var select = session.Prepare(SelectOpen);
        select.BindText(1, CallTaskTitle.Of(list));
        var open = new List<OpenCall>();
        while (select.Step()) open.Add(new OpenCall(select.ColumnLong(0), select.ColumnInt(1), select.Text(2)!, select.Text(3)!, select.Text(4)!, select.ColumnLong(5)));
        select.Reset();
        foreach (var row in open)
        {
            row.Objection = CalledCase.Find(session, row.Case)?.Objection(date)?.Reason;
            row.Numbers = [.. ContactPointRows.Of(session.Prepare, row.Case >> CaseId.CustomerShift).Where(point => ContactChannels.Choose(MessageChannel.Call, [point]) is not null).OrderBy(point => point.Consent).Select(point => point.Value).Distinct(StringComparer.Ordinal)];
        }
        return open;
    }

    private static List<ListedRow> Listed(WriteSession session, string list, DateOnly date)
    {
        var select = session.Prepare(SelectListed);
        select.BindText(1, list);
        select.Bind(2, date.DayNumber);
        var listed = new List<ListedRow>();
        while (select.Step())
        {
            listed.Add(new ListedRow(select.ColumnLong(0), select.ColumnInt(1), select.ColumnInt(2), select.IsNull(3) ? null : select.ColumnInt(3), select.Text(4)!, select.Text(5)!, select.ColumnLong(9))
            {
                Reason = (TaskState)select.ColumnInt(6) == TaskState.Completed ? $"done: {select.Text(7)}" : select.Text(8) is { Length: > 0 } closed ? $"closed: {closed}" : "withdrawn",
            });
        }
        select.Reset();
        return listed;
    }

    private CallListFile Save(string list, DateOnly date, int number, bool isWithdrawal, List<(string Account, long PastDue, string Line)> rows)
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"calls-{list}-{date:yyyy-MM-dd}-{number}{(isWithdrawal ? "-withdrawn" : "")}.csv"));
        var sum = rows.Sum(row => row.PastDue) / PerUnit;
        Put(path, string.Join('\n', [isWithdrawal ? WithdrawalHeader : Header, .. rows.Select(row => row.Line), ""]));
        Put(path + ".control.json", JsonSerializer.Serialize(new Dictionary<string, object> { ["rows"] = rows.Count, ["sums"] = new Dictionary<string, decimal> { ["past due"] = sum } }));
        return new CallListFile(list, date, number, path, isWithdrawal, [.. rows.Select(row => row.Account)], sum.ToString("F2", CultureInfo.InvariantCulture));
    }

    private static void Put(string path, string text) => ReplacedFile.Write(path, file => file.Write(Encoding.UTF8.GetBytes(text)));

    private static string Line(OpenCall row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Account},{row.Customer},{Number(row, 0)},{Number(row, 1)},{row.PastDue / PerUnit:F2},{row.Currency},{row.Case},{row.Seq}");

    private static string Line(ListedRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Account},{row.Customer},{row.PastDue / PerUnit:F2},{row.Case},{row.Seq},\"{row.Reason.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

    private static string Number(OpenCall row, int place) => row.Numbers.Count > place ? row.Numbers[place] : "";

    private static void Note(WriteSession session, string sql, string list, DateOnly date, long id, int seq, Action<Statement> bind)
    {
        var note = session.Prepare(sql);
        note.BindText(1, list);
        note.Bind(2, date.DayNumber);
        note.Bind(3, id);
        note.Bind(4, seq);
        bind(note);
        note.Execute();
    }

    private sealed record OpenCall(long Case, int Seq, string Account, string Customer, string Currency, long PastDue)
    {
        public string? Objection { get; set; }

        public IReadOnlyList<string> Numbers { get; set; } = [];
    }

    private sealed record ListedRow(long Case, int Seq, int ListedIn, int? WithdrawnIn, string Account, string Customer, long PastDue)
    {
        public string Reason { get; init; } = "";
    }
}
