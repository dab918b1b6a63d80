using Collections.Domain.Accounts;
using Collections.Domain.Calls;
using Collections.Domain.Cases;
using Collections.Domain.Effects;
using Collections.Domain.Messages;
using Collections.Domain.Overrides;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Customers;

namespace Collections.Server.Contacts;

/// <summary>Who waits for a call of a list, and who is on it already, as one connection sees them.</summary>
/// <param name="prepare">Statements of the connection.</param>
/// <param name="list">Name of the list.</param>
/// <param name="date">The date of the calls.</param>
internal sealed class CallListReading(Func<string, Statement> prepare, string list, DateOnly date)
{
    private const string SelectTitle = "SELECT code FROM text_code WHERE tenant_id = 1 AND text = ?1";

    private static readonly string SelectOpen = $"""
        SELECT t.case_id, t.seq, a.reference, k.reference, coalesce(m.text, ''), (
            SELECT coalesce(sum(o.f_past_due), 0) FROM account o WHERE o.tenant_id = a.tenant_id AND o.id >= a.id & ~{AccountId.MaxOrdinal} AND o.id <= a.id | {AccountId.MaxOrdinal}
              AND o.f_currency IS a.f_currency AND {LevelSql.IsOfCase("c.level", "o", "a")}) AS past_due,
          c.state <> 0 OR c.governed_by IS NOT NULL OR a.hold_reason <> 0
        FROM task t
        JOIN collection_case c ON c.tenant_id = t.tenant_id AND c.id = t.case_id
        JOIN account a ON a.tenant_id = t.tenant_id AND a.id = t.case_id >> {CaseId.SubjectShift}
        JOIN customer k ON k.tenant_id = a.tenant_id AND k.id = a.id >> {AccountId.OrdinalBits}
        LEFT JOIN text_code m ON m.tenant_id = a.tenant_id AND m.code = a.f_currency
        WHERE t.tenant_id = 1 AND t.state = {(int)TaskState.Open} AND t.title = ?1 ORDER BY past_due DESC, a.reference, t.seq
        """;

    /// <summary>Customers of whom something may stand against a call: few, so that only their cases are asked one by one.</summary>
    private static readonly string SelectDoubtful = $"""
        SELECT customer_id FROM hold WHERE tenant_id = 1 AND released_at IS NULL
        UNION SELECT customer_id FROM "override" WHERE tenant_id = 1 AND kind = {(int)OverrideKind.Exclude}
        UNION SELECT case_id >> {CaseId.CustomerShift} FROM placement WHERE tenant_id = 1 AND to_date IS NULL AND is_silent = 1
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

    /// <summary>What has changed of the list since its last file of the date.</summary>
    public CallListChange Change()
    {
        var listed = Listed();
        var open = Open();
        var known = listed.Select(row => (row.Case, row.Seq)).ToHashSet();
        var waiting = open.ToDictionary(row => (row.Case, row.Seq));
        var more = open.FindAll(row => row.Objection is null && !known.Contains((row.Case, row.Seq)));
        var off = listed.FindAll(row => row.WithdrawnIn is null && (waiting.GetValueOrDefault((row.Case, row.Seq)) is not { } task || task.Objection is not null))
            .ConvertAll(row => row with { Reason = waiting.GetValueOrDefault((row.Case, row.Seq))?.Objection ?? row.Reason });
        // A next attempt of who is on the list is called from the row that the dialler has.
        var leaving = off.Select(row => row.Case).ToHashSet();
        more.RemoveAll(row => leaving.Remove(row.Case));
        off.RemoveAll(row => !leaving.Contains(row.Case));
        return new CallListChange(list, date, listed.Select(row => Math.Max(row.ListedIn, row.WithdrawnIn ?? 0)).DefaultIfEmpty().Max() + 1, more, off);
    }

    private List<OpenCall> Open()
    {
        var select = prepare(SelectOpen);
        select.Bind(1, Title());
        var open = new List<(OpenCall Row, bool IsDoubtful)>();
        while (select.Step())
            open.Add((new OpenCall(select.ColumnLong(0), select.ColumnInt(1), select.Text(2)!, select.Text(3)!, select.Text(4)!, select.ColumnLong(5)), select.ColumnInt(6) != 0));
        select.Reset();
        var doubtful = Doubtful();
        foreach (var (row, isDoubtful) in open)
        {
            var customer = row.Case >> CaseId.CustomerShift;
            row.Numbers = [.. ContactPointRows.Of(prepare, customer).Where(point => ContactChannels.Choose(MessageChannel.Call, [point]) is not null).OrderBy(point => point.Consent).Select(point => point.Value).Distinct(StringComparer.Ordinal)];
            row.Objection = isDoubtful || row.Numbers.Count == 0 || doubtful.Contains(customer) ? CalledCase.Find(prepare, row.Case)?.Objection(date)?.Reason : null;
        }
        return open.ConvertAll(one => one.Row);
    }

    private long Title()
    {
        var select = prepare(SelectTitle);
        select.BindText(1, CallTaskTitle.Of(list));
        var code = select.Step() ? select.ColumnLong(0) : -1;
        select.Reset();
        return code;
    }

    private HashSet<long> Doubtful()
    {
        var select = prepare(SelectDoubtful);
        var customers = new HashSet<long>();
        while (select.Step()) customers.Add(select.ColumnLong(0));
        select.Reset();
        return customers;
    }

    private List<ListedRow> Listed()
    {
        var select = prepare(SelectListed);
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
}

/// <summary>An open task of a call campaign.</summary>
internal sealed record OpenCall(long Case, int Seq, string Account, string Customer, string Currency, long PastDue)
{
    /// <summary>Why nobody may call; null where nothing is against it.</summary>
    public string? Objection { get; set; }

    /// <summary>The numbers that may be called, in the order in which they are tried.</summary>
    public IReadOnlyList<string> Numbers { get; set; } = [];
}

/// <summary>A row that the dialler has been given.</summary>
internal sealed record ListedRow(long Case, int Seq, int ListedIn, int? WithdrawnIn, string Account, string Customer, long PastDue)
{
    /// <summary>Why it is taken off.</summary>
    public string Reason { get; init; } = "";
}
