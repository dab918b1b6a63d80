using System.Globalization;
using Collections.Decisions.Values;
using Collections.Persistence.History;
using Collections.Persistence.Money;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Scenarios.Nights;
using Collections.Server.Histories;

namespace Collections.Scenarios.Tables;

/// <summary>What a manager sees of an account's latest case under a strategy after a night.</summary>
internal sealed record CaseSight(string StandsAt, string Segment, string Queue, string Messages, string Closed, string Stage, string Firm, string Tasks, string Withdrawn, string Promises, string Offers, string Settled, string Collector, string Due, string Governed, string Leaves, string Sent, string LastContact, Func<IReadOnlyList<string>> Facts, Func<string> Because, Func<string> Batch, Func<string> Told)
{
    private const string None = "–";

    private static readonly CaseSight NoCase = new("no case", None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, () => [], () => None, () => None, () => "");

    /// <summary>Reads the case; messages are those of runs after the given one.</summary>
    public static CaseSight Of(NightSight worked, string account, string strategy, long afterRun)
    {
        var (office, night) = (worked.Office, worked.Night);
        using var reader = office.Database.OpenReader();
        var found = reader.Prepare("""
            SELECT c.id, c.version_id, c.segment, c.queue, c.close_reason, c.stage, c.collector, g.name FROM collection_case c
            JOIN account a ON a.tenant_id = c.tenant_id AND a.id = c.id >> 23
            JOIN strategy s ON s.tenant_id = c.tenant_id AND s.number = (c.id >> 11) & 4095
            LEFT JOIN strategy g ON g.tenant_id = c.tenant_id AND g.number = c.governed_by
            WHERE a.reference = ?1 AND s.name = ?2 ORDER BY c.id DESC LIMIT 1
            """);
        found.BindText(1, account);
        found.BindText(2, strategy);
        if (!found.Step()) return NoCase;
        var (id, version) = (found.ColumnLong(0), found.ColumnLong(1));
        string Coded(int column) => found.IsNull(column) ? None : night.Workplace.Pool[found.ColumnInt(column)];
        var (segment, queue, closed, stage, collector) = (Coded(2), Coded(3), Coded(4), Coded(5), Coded(6));
        var governed = found.Text(7) ?? None;
        found.Reset();
        var nodes = night.Definition.Plans[night.Versions.ToList().FindIndex(candidate => candidate.Id == version)].Plan.Nodes;
        var standsAt = Codes(reader, "SELECT node FROM token WHERE case_id = ?1 AND ?2 = ?2", id, 0).Select(node => nodes[node].Name);
        var messages = Codes(reader, "SELECT template FROM outbox WHERE case_id = ?1 AND run > ?2", id, afterRun).Select(code => night.Workplace.Pool[code]);
        var firms = Codes(reader, "SELECT firm FROM placement WHERE case_id = ?1 AND to_date IS NULL AND ?2 = ?2", id, 0).Select(code => night.Workplace.Pool[code]);
        var tasks = Codes(reader, "SELECT title FROM task WHERE case_id = ?1 AND state = 0 AND ?2 = ?2", id, 0).Select(code => night.Workplace.Pool[code]);
        var withdrawn = Words(reader, "SELECT t.text || ' (' || coalesce(o.reason, '') || ')' FROM outbox o JOIN text_code t ON t.code = o.template WHERE o.case_id = ?1 AND o.state = 5", id);
        var leaves = Words(reader, $"SELECT t.text || ' ' || date(o.earliest - 719162 + 2440587.5) || CASE WHEN o.earliest_minute IS NULL THEN '' ELSE printf(' %02d:%02d', o.earliest_minute / 60, o.earliest_minute % 60) END FROM outbox o JOIN text_code t ON t.code = o.template WHERE o.case_id = ?1 AND o.run > {afterRun}", id);
        var sent = Words(reader, "SELECT t.text FROM outbox o JOIN text_code t ON t.code = o.template WHERE o.case_id = ?1 AND o.state = 2", id);
        return new CaseSight(Listed(standsAt), segment, queue, Listed(messages), closed, stage, Listed(firms), Listed(tasks), Listed(withdrawn), Listed(PromisesOf(reader, id)), Listed(OffersOf(reader, id)), Listed(SettledOf(reader, id)), collector, Listed(DueOf(reader, id)), governed, Listed(leaves), Listed(sent), Listed(LastContactOf(reader, id)), () => FactsOf(worked, id, version), () => LastReason(worked, account, id), () => BatchOf(office, account), () => Words(worked, account));
    }

    /// <summary>The facts of what the case works: <c>past due equivalent = 884925</c>.</summary>
    private static IReadOnlyList<string> FactsOf(NightSight worked, long id, long version) =>
        [.. worked.History.FactsOf(id >> 23, worked.History.PlanOf(version)?.Grouping).Select(fact => $"{fact.Name} = {FeelLiteral.Write(fact.Value)}")];

    /// <summary>What the last step of the night that gives a reason of its own says, as the account's history has it.</summary>
    private static string LastReason(NightSight worked, string account, long id) => worked.History.Read(account)!.Cases
        .Single(past => past.Id == id).Runs.Where(run => run.BusinessDate == worked.Date).SelectMany(run => run.Steps)
        .LastOrDefault(step => step.Reason is not null)?.Reason ?? None;

    /// <summary>The open tasks that are due on a date: <c>Presentar la demanda 2027-03-02</c>.</summary>
    private static IEnumerable<string> DueOf(SqliteReader reader, long id) => Words(reader, """
        SELECT w.text || ' ' || date(k.due - 719162 + 2440587.5) FROM task k JOIN text_code w ON w.code = k.title WHERE k.case_id = ?1 AND k.state = 0 AND k.due > 0
        """, id);

    /// <summary>The account's line in the latest batch: cycle, day, balance, firm or reason, balance at the release, state and outcome.</summary>
    private static string BatchOf(Office office, string account)
    {
        using var reader = office.Database.OpenReader();
        var statement = reader.Prepare("""
            SELECT s.name || ' ' || date(b.due_on - 719162 + 2440587.5) || ': ' || printf('%.2f', l.balance / 100.0) || coalesce(' ' || l.firm, ' ' || l.reason, '') || CASE WHEN l.status = 2 THEN printf(' %.2f', l.release_balance / 100.0) ELSE '' END
              || CASE l.status WHEN 0 THEN '' WHEN 1 THEN ', out' WHEN 2 THEN ', released' WHEN 3 THEN ', dropped out' ELSE ', rejected' END || coalesce(', ' || l.outcome, '')
            FROM batch_line l JOIN batch b ON b.number = l.batch JOIN strategy s ON s.number = b.strategy_number JOIN account a ON a.id = l.case_id >> 23 WHERE a.reference = ?1 ORDER BY b.number DESC LIMIT 1
            """);
        statement.BindText(1, account);
        var line = statement.Step() ? statement.Text(0)! : None;
        statement.Reset();
        return line;
    }

    /// <summary>The history of the account, as a person reads it.</summary>
    private static string Words(NightSight worked, string account)
    {
        using var words = new StringWriter();
        HistoryInWords.Write(worked.History.Read(account)!, words);
        return words.ToString();
    }

    /// <summary>Amount, state and why: <c>40000 broken (reversal)</c>.</summary>
    private static IEnumerable<string> PromisesOf(SqliteReader reader, long id) => Words(reader, """
        SELECT CASE WHEN amount % 100 = 0 THEN amount / 100 ELSE printf('%.2f', amount / 100.0) END || coalesce(' ' || unit, '') || ' ' || CASE state WHEN 0 THEN 'open' WHEN 1 THEN 'kept' WHEN 2 THEN 'partly kept' WHEN 3 THEN 'broken' WHEN 4 THEN 'cancelled' ELSE 'replaced' END
          || coalesce(' (' || reason || ')', '') || CASE WHEN unit IS NOT NULL AND paid IS NOT NULL THEN printf(', paid %.2f', paid / 100.0) ELSE '' END FROM promise WHERE case_id = ?1
        """, id);

    /// <summary>Instalments, share of the down payment, what is agreed, and what became of it: <c>6 x, 10 % of 60000 accepted</c>.</summary>
    private static IEnumerable<string> OffersOf(SqliteReader reader, long id) => Words(reader, """
        SELECT instalments || ' x, ' || (down / 100) || ' % of ' || (agreed / 100) || ' ' ||
          CASE state WHEN 0 THEN 'open' WHEN 1 THEN 'needs approval' WHEN 2 THEN 'accepted' WHEN 3 THEN 'refused' WHEN 4 THEN 'expired' WHEN 5 THEN 'plan kept' WHEN 6 THEN 'plan broken' WHEN 7 THEN 'cancelled' WHEN 8 THEN 'replaced' ELSE 'rejected' END
        FROM offer WHERE case_id = ?1 ORDER BY seq, line
        """, id);

    /// <summary>By what, of which value date and how much was recovered: <c>cash of 2026-12-15, 60000.00</c>.</summary>
    private static IEnumerable<string> SettledOf(SqliteReader reader, long id)
    {
        var recovered = RecoveredPayment.Of(reader, id).Sum(payment => payment.Amount) / 100m;
        return CurePast.Read(reader, id, 0, []).Where(cure => cure.ReopenedOn is null)
            .Select(cure => string.Create(CultureInfo.InvariantCulture, $"{cure.Reason} of {cure.ValueDate:yyyy-MM-dd}, {recovered:F2}"));
    }

    /// <summary>What reached the customer last before what settled the case: <c>email T02 of 2026-12-14</c>.</summary>
    private static IEnumerable<string> LastContactOf(SqliteReader reader, long id) => CurePast.Read(reader, id, 0, []).Where(cure => cure.ReopenedOn is null)
        .Select(cure => cure.LastContact).OfType<ContactPast>().Select(contact => string.Create(CultureInfo.InvariantCulture, $"{contact.Channel} {contact.Template} of {contact.On:yyyy-MM-dd}"));

    private static List<string> Words(SqliteReader reader, string sql, long caseId)
    {
        var statement = reader.Prepare(sql);
        statement.Bind(1, caseId);
        var words = new List<string>();
        while (statement.Step()) words.Add(statement.Text(0)!);
        statement.Reset();
        return words;
    }

    private static List<int> Codes(SqliteReader reader, string sql, long caseId, long run)
    {
        var statement = reader.Prepare(sql);
        statement.Bind(1, caseId);
        statement.Bind(2, run);
        var codes = new List<int>();
        while (statement.Step()) codes.Add(statement.ColumnInt(0));
        statement.Reset();
        return codes;
    }

    private static string Listed(IEnumerable<string> names)
    {
        var sorted = names.Order(StringComparer.Ordinal).ToList();
        return sorted.Count == 0 ? None : string.Join("; ", sorted);
    }
}
