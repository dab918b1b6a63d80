using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Runs;

namespace Collections.Server.TakeOns;

/// <summary>What another system decided beside what was decided here, for the dates of which the other has told.</summary>
internal static class DecisionPairs
{
    /// <summary>Both decided the same.</summary>
    public const string Agreed = "agreed";

    /// <summary>The other system decided it, nobody here.</summary>
    public const string OnlyThere = "only there";

    /// <summary>It was decided here, and not by the other system.</summary>
    public const string OnlyHere = "only here";

    /// <summary>Both did something of the kind, and not the same.</summary>
    public const string Different = "different";

    private const string Old = """
        SELECT o.on_date, o.account_id, o.action, o.name FROM old_decision o WHERE o.tenant_id = 1 AND o.on_date >= ?1 AND o.on_date < ?2 ORDER BY o.on_date, o.account_id, o.line
        """;

    private static readonly string Runs = $"""
        FROM run r WHERE r.tenant_id = 1 AND r.state <> {(int)RunState.Withdrawn} AND r.business_date >= ?1 AND r.business_date < ?2
          AND EXISTS (SELECT 1 FROM old_decision o WHERE o.tenant_id = 1 AND o.on_date = r.business_date)
        """;

    private static readonly string Here = $"""
        SELECT d.on_date, d.case_id >> 23, d.action, coalesce(t.text, ''), s.name, coalesce(e.element_id, '') FROM (
          SELECT r.business_date AS on_date, o.case_id, 'message' AS action, o.template AS name, o.version_id, o.node FROM (SELECT r.number, r.business_date {Runs}) r CROSS JOIN outbox o ON o.tenant_id = 1 AND o.run = r.number
          UNION ALL SELECT r.business_date, o.case_id, 'task', o.queue, o.version_id, o.node FROM (SELECT r.number, r.business_date {Runs}) r JOIN task o ON o.tenant_id = 1 AND o.run = r.number
          UNION ALL SELECT r.business_date, p.case_id, 'placement', p.firm, b.version_id, b.node FROM (SELECT r.number, r.business_date {Runs} AND r.kind <> {(int)RunKind.TakeOn}) r JOIN placement_batch b ON b.tenant_id = 1 AND b.run = r.number
            JOIN placement p ON p.tenant_id = 1 AND p.batch = b.number
          UNION ALL SELECT r.business_date, p.case_id, 'recall', p.firm, b.version_id, b.node FROM (SELECT r.number, r.business_date {Runs}) r JOIN placement p ON p.tenant_id = 1 AND p.ended_run = r.number
            JOIN placement_batch b ON b.tenant_id = 1 AND b.number = p.batch) d
        JOIN strategy s ON s.tenant_id = 1 AND s.number = (d.case_id >> 11) & 4095
        LEFT JOIN text_code t ON t.tenant_id = 1 AND t.code = d.name LEFT JOIN plan_element e ON e.tenant_id = 1 AND e.version_id = d.version_id AND e.ordinal = d.node
        ORDER BY 1, 2, 3, 4, 5, 6
        """;

    private const string Standing = """
        SELECT s.name, (SELECT e.element_id FROM token t JOIN plan_element e ON e.tenant_id = 1 AND e.version_id = c.version_id AND e.ordinal = t.node WHERE t.tenant_id = 1 AND t.case_id = c.id ORDER BY t.seq DESC LIMIT 1)
        FROM collection_case c JOIN strategy s ON s.tenant_id = 1 AND s.number = (c.id >> 11) & 4095 WHERE c.tenant_id = 1 AND c.id >= ?1 << 23 AND c.id < (?1 + 1) << 23 AND c.state = 0 ORDER BY s.name LIMIT 1
        """;

    private const string Excluded = "SELECT t.text FROM exclusion x JOIN text_code t ON t.tenant_id = 1 AND t.code = x.reason WHERE x.tenant_id = 1 AND x.account_id = ?1";

    private const string Account = "SELECT reference, coalesce(f_total_due, 0) FROM account WHERE tenant_id = 1 AND id = ?1";

    /// <summary>The pairs of some dates, by date, account, action and name.</summary>
    /// <param name="reader">The database.</param>
    /// <param name="from">The first date, a day number.</param>
    /// <param name="to">The first date that does not count any more.</param>
    public static IReadOnlyList<DecisionPair> Of(SqliteReader reader, int from, int to)
    {
        var there = Read(reader, Old, from, to).ToLookup(one => (one.Date, one.Account, one.Action));
        var here = Read(reader, Here, from, to).ToLookup(one => (one.Date, one.Account, one.Action));
        var pairs = new List<DecisionPair>();
        foreach (var key in there.Select(group => group.Key).Union(here.Select(group => group.Key)).Order())
            Pair(reader, [.. there[key]], [.. here[key]], pairs);
        return [.. pairs.OrderBy(pair => pair.Date).ThenBy(pair => pair.Account, StringComparer.Ordinal).ThenBy(pair => pair.Action, StringComparer.Ordinal).ThenBy(pair => pair.There ?? pair.Here, StringComparer.Ordinal)];
    }

    private static void Pair(SqliteReader reader, List<Decision> there, List<Decision> here, List<DecisionPair> pairs)
    {
        var (reference, amount) = Known(reader, (there.Count > 0 ? there : here)[0].Account);
        DecisionPair Line(Decision? old, Decision? own, string verdict) => new(
            (old ?? own)!.Date, reference, own?.Strategy ?? "", own?.Step ?? "", (old ?? own)!.Action, old?.Name, own?.Name, verdict, amount, verdict == Agreed || own is null ? "" : $"decided at {own.Step}");
        foreach (var old in there.ToList())
        {
            if (here.FirstOrDefault(own => own.Name == old.Name) is not { } same) continue;
            pairs.Add(Line(old, same, Agreed));
            there.Remove(old);
            here.Remove(same);
        }
        for (; there.Count > 0 && here.Count > 0; there.RemoveAt(0), here.RemoveAt(0)) pairs.Add(Line(there[0], here[0], Different));
        pairs.AddRange(here.Select(own => Line(null, own, OnlyHere)));
        foreach (var old in there)
        {
            var (strategy, step, reason) = Why(reader, old.Account);
            pairs.Add(Line(old, null, OnlyThere) with { Strategy = strategy, Step = step, Reason = reason });
        }
    }

    /// <summary>Why nothing was decided here: where the case waits, or why the account has none.</summary>
    private static (string Strategy, string Step, string Reason) Why(SqliteReader reader, long account)
    {
        var standing = reader.Prepare(Standing);
        standing.Bind(1, account);
        (string, string, string)? found = standing.Step() ? (standing.Text(0)!, standing.Text(1) ?? "", $"the case waits at {standing.Text(1)}") : null;
        standing.Reset();
        if (found is { } waits) return waits;
        var excluded = reader.Prepare(Excluded);
        excluded.Bind(1, account);
        var reason = excluded.Step() ? excluded.Text(0)! : "no case of the account is open";
        excluded.Reset();
        return ("", "", reason);
    }

    private static (string Reference, long Amount) Known(SqliteReader reader, long account)
    {
        var select = reader.Prepare(Account);
        select.Bind(1, account);
        var known = select.Step() ? (select.Text(0)!, select.ColumnLong(1)) : ("", 0);
        select.Reset();
        return known;
    }

    private static List<Decision> Read(SqliteReader reader, string sql, int from, int to)
    {
        var select = reader.Prepare(sql);
        select.Bind(1, from);
        select.Bind(2, to);
        var found = new List<Decision>();
        while (select.Step())
            found.Add(new Decision(select.ColumnInt(0), select.ColumnLong(1), select.Text(2)!, select.Text(3)!, sql == Old ? "" : select.Text(4)!, sql == Old ? "" : select.Text(5)!));
        select.Reset();
        return found;
    }

    private sealed record Decision(int Date, long Account, string Action, string Name, string Strategy, string Step);
}

/// <summary>A decision of another system, or of this one, or of both.</summary>
/// <param name="Date">The business date, a day number.</param>
/// <param name="Account">Reference of the account.</param>
/// <param name="Strategy">Name of the strategy here; empty where no case is open.</param>
/// <param name="Step">Id of the step that decided, or at which the case waits.</param>
/// <param name="Action">message, task, placement or recall.</param>
/// <param name="There">Template, queue or firm of the other system; null where it decided nothing.</param>
/// <param name="Here">The same of this one.</param>
/// <param name="Verdict">agreed, only there, only here or different.</param>
/// <param name="Amount">What the account owes in all, in hundredths.</param>
/// <param name="Reason">Why they differ, as far as it is known here.</param>
internal sealed record DecisionPair(int Date, string Account, string Strategy, string Step, string Action, string? There, string? Here, string Verdict, long Amount, string Reason);
