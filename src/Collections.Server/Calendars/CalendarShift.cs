using System.Runtime.InteropServices;
using Collections.Domain.Cases;
using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Collections.Persistence.Calendars;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Server.Calendars;

/// <summary>Finds what waits by calendars, says where it goes, and moves it, in one transaction.</summary>
/// <param name="prepare">Prepares a statement of the connection at hand.</param>
/// <param name="plans">The plans of the versions that have open cases.</param>
/// <param name="recount">Where dates go.</param>
internal sealed class CalendarShift(Func<string, Statement> prepare, IReadOnlyDictionary<long, Plan> plans, Recount recount)
{
    private const int OnlyTimer = -1;
    private const int OwnTime = -2;

    private const string Select = """
        SELECT c.version_id, t.case_id, t.seq, t.node, t.due, t.extra, p.due, p.counts_until, p.calendar, k.due FROM token t
        JOIN collection_case c ON c.tenant_id = 1 AND c.id = t.case_id AND c.state = 0
        LEFT JOIN promise p ON p.tenant_id = 1 AND p.case_id = t.case_id AND p.seq = t.seq AND p.state = 0
        LEFT JOIN task k ON k.tenant_id = 1 AND k.case_id = t.case_id AND k.seq = t.seq AND k.state = 0
        WHERE t.tenant_id = 1 AND (t.due IS NOT NULL OR k.due IS NOT NULL)
        """;

    private const string OrderBy = " ORDER BY t.case_id, t.seq";

    /// <summary>The condition that a case was restored when a run was taken back.</summary>
    private const string OfWithdrawal = " AND t.case_id IN (SELECT x.case_id FROM withdrawn_case x WHERE x.tenant_id = 1 AND x.run = ?1)";

    private readonly TokenTable table = new();

    /// <summary>What moves: of all cases, or of those that a withdrawal has restored.</summary>
    public List<ShiftedDate> Find(long? withdrawal = null)
    {
        var moves = new List<ShiftedDate>();
        var select = prepare(Select + (withdrawal is null ? "" : OfWithdrawal) + OrderBy);
        if (withdrawal is { } run) select.Bind(1, run);
        while (select.Step()) Add(moves, select);
        select.Reset();
        return moves;
    }

    /// <summary>Writes what moves.</summary>
    public void Write(IEnumerable<ShiftedDate> moves)
    {
        foreach (var token in moves.Where(move => move.Kind == CalendarMoveKind.Timer).GroupBy(move => (move.CaseId, move.Seq))) MoveTimers(token.Key.CaseId, token.Key.Seq, [.. token]);
        foreach (var move in moves)
        {
            if (move.Kind == CalendarMoveKind.Task) Set("UPDATE task SET due = ?3 WHERE tenant_id = 1 AND case_id = ?1 AND seq = ?2 AND state = 0 AND due = ?4", move);
            if (move.Kind == CalendarMoveKind.Promise) Set("UPDATE promise SET counts_until = ?3 WHERE tenant_id = 1 AND case_id = ?1 AND seq = ?2 AND state = 0 AND counts_until = ?4", move);
        }
    }

    private void Set(string sql, ShiftedDate move)
    {
        var update = prepare(sql);
        update.Bind(1, move.CaseId);
        update.Bind(2, move.Seq);
        update.Bind(3, move.To);
        update.Bind(4, move.From);
        update.Execute();
    }

    /// <summary>Timers that are no more as they were when they were looked at stay as they are.</summary>
    private void MoveTimers(long caseId, int seq, IReadOnlyList<ShiftedDate> moves)
    {
        var select = prepare("SELECT node, due, extra FROM token WHERE tenant_id = 1 AND case_id = ?1 AND seq = ?2");
        select.Bind(1, caseId);
        select.Bind(2, seq);
        if (!select.Step())
        {
            select.Reset();
            return;
        }
        var token = Read(select, 1, 2);
        select.Reset();
        var isMoved = false;
        foreach (var move in moves)
        {
            if (table.Timers[token] is { } timers)
            {
                var place = move.Place == OwnTime ? timers.Length - 1 : Math.Max(0, move.Place) * 2;
                if (place >= timers.Length || timers[place] != move.From) continue;
                timers[place] = move.To;
                table.Due[token] = Earliest(timers);
                isMoved = true;
            }
            else if (table.Due[token] == move.From)
            {
                table.Due[token] = move.To;
                isMoved = true;
            }
        }
        if (!isMoved) return;
        var update = prepare("UPDATE token SET due = ?3, extra = ?4 WHERE tenant_id = 1 AND case_id = ?1 AND seq = ?2");
        update.Bind(1, caseId);
        update.Bind(2, seq);
        update.Bind(3, table.Due[token]);
        if (table.Extra(token) is { } extra) update.BindBlob(4, MemoryMarshal.AsBytes<long>(extra));
        else update.BindNull(4);
        update.Execute();
    }

    /// <summary>Pairs of a due time and how often it came, and behind them the time for which the step itself waits.</summary>
    private static long Earliest(long[] timers)
    {
        var due = TokenTable.NotDue;
        for (var i = 0; i < timers.Length; i += 2) due = Math.Min(due, timers[i]);
        return due;
    }

    private int Read(Statement row, int due, int extra)
    {
        table.Clear();
        var token = table.Add(0, 0);
        table.Due[token] = row.ColumnLong(due, TokenTable.NotDue);
        if (!table.Restore(token, MemoryMarshal.Cast<byte, long>(row.Bytes(extra)))) table.Timers[token] = null;
        return token;
    }

    private void Add(List<ShiftedDate> moves, Statement row)
    {
        var (version, caseId, seq, ordinal) = (row.ColumnLong(0), row.ColumnLong(1), row.ColumnInt(2), row.ColumnInt(3));
        if (!plans.TryGetValue(version, out var plan) || ordinal < 0 || ordinal >= plan.Nodes.Count) return;
        var (node, token) = (plan.Nodes[ordinal], Read(row, 4, 5));
        void Moved(CalendarMoveKind kind, int place, long from, long to)
        {
            if (from != to) moves.Add(new ShiftedDate(kind, caseId, seq, place, from, to, version, ordinal));
        }
        var timers = table.Timers[token];
        foreach (var trigger in node.Timers)
        {
            var from = timers is null ? table.Due[token] : timers[trigger.TimerPlace * 2];
            if (timers is not null || node.HasSimpleTimer) Moved(CalendarMoveKind.Timer, timers is null ? OnlyTimer : trigger.TimerPlace, from, trigger.Timer!.Recounted(from, recount.Date));
        }
        if (!row.IsNull(6)) AddPromise(row, Moved, timers is null ? table.Due[token] : timers[^1], timers is null && node.Timers.Count > 0, timers);
        if (!row.IsNull(9) && node.Operator is ActivityOperator { Activity.DueBy: { } due })
            Moved(CalendarMoveKind.Task, 0, row.ColumnLong(9), due.Recounted(RunClock.AtStartOf(row.ColumnInt(9)), recount.Date) / RunClock.Day);
    }

    /// <summary>The last day of grace, and until when its step waits: the day after that, or the day of the reminder.</summary>
    private void AddPromise(Statement row, Action<CalendarMoveKind, int, long, long> moved, long own, bool isOther, long[]? timers)
    {
        var (due, until, calendar) = (row.ColumnInt(6), row.ColumnInt(7), row.Text(8));
        var last = recount.Date(calendar, due, until);
        moved(CalendarMoveKind.Promise, 0, until, last);
        if (own == TokenTable.NotDue || isOther) return;
        var to = own == RunClock.AtStartOf(until + 1) ? RunClock.AtStartOf(last + 1) : RunClock.AtStartOf(recount.Before(calendar, (int)(own / RunClock.Day), due));
        moved(CalendarMoveKind.Timer, timers is null ? OnlyTimer : OwnTime, own, to);
    }
}

/// <summary>What a change of a calendar moves of one step of one case.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seq">The visit of the step.</param>
/// <param name="Place">Which timer.</param>
/// <param name="From">When it was due: timers in milliseconds, all else day numbers.</param>
/// <param name="To">When it is due now.</param>
/// <param name="Version">The version by which the case is worked.</param>
/// <param name="Node">Ordinal of the step in its plan.</param>
internal sealed record ShiftedDate(CalendarMoveKind Kind, long CaseId, int Seq, int Place, long From, long To, long Version, int Node)
{
    /// <summary>The day of a value.</summary>
    public DateOnly Day(long value) => DateOnly.FromDayNumber((int)(Kind == CalendarMoveKind.Timer ? value / RunClock.Day : value));
}
