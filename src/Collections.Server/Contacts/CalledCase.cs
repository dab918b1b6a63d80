using Collections.Domain.Cases;
using Collections.Domain.Customers;
using Collections.Domain.Effects;
using Collections.Domain.Experiments;
using Collections.Domain.Holds;
using Collections.Domain.Messages;
using Collections.Domain.Overrides;
using Collections.Engine.Runs;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Customers;
using Collections.Persistence.Providers.Sqlite.Placements;

namespace Collections.Server.Contacts;

/// <summary>A case for which somebody wants to call, as one connection sees it.</summary>
internal sealed class CalledCase
{
    // Of orders o for the account, or for the customer as a whole, the one that holds on a date.
    private const string LatestInForce = """
        o.tenant_id = 1 AND o.customer_id = ?1 AND (o.account_id = ?2 OR o.of_customer = 1) AND (o.released_on IS NULL OR o.released_on > ?3) AND o.from_on <= ?3 AND (o.until IS NULL OR o.until > ?3)
        ORDER BY o.number DESC LIMIT 1
        """;

    private static readonly string SelectCase = $"""
        SELECT c.state, g.name, a.hold_reason, c.level FROM collection_case c
        JOIN account a ON a.tenant_id = 1 AND a.id = c.id >> {CaseId.SubjectShift}
        LEFT JOIN strategy g ON g.tenant_id = 1 AND g.number = c.governed_by
        WHERE c.tenant_id = 1 AND c.id = ?1
        """;

    // Holds and orders of the case's accounts, and of the customer as a whole or with the company.
    private static readonly string SelectHold = $"""
        SELECT h.reason, h.until FROM hold h JOIN account a ON a.tenant_id = 1 AND a.id = ?2 JOIN account b ON b.tenant_id = 1 AND b.id = h.account_id
        WHERE h.tenant_id = 1 AND h.customer_id = ?1 AND h.released_at IS NULL AND h.bound & {(int)HoldBound.Calls} <> 0
          AND h.from_at < ?4 AND (h.until IS NULL OR h.until > ?5)
          AND {HoldSql.BindsCase("h", "b", "?3", "a")}
        ORDER BY h.until IS NULL DESC, h.until DESC LIMIT 1
        """;

    private static readonly string SelectOrder = $"""
        SELECT CASE WHEN b.f_company IS a.f_company THEN o.why ELSE '' END FROM "override" o
        JOIN account a ON a.tenant_id = 1 AND a.id = ?2 JOIN account b ON b.tenant_id = 1 AND b.id = o.account_id
        WHERE o.kind = {(int)OverrideKind.Exclude} AND o.target = '{OverrideWords.Contact}' AND {LatestInForce}
        """;

    // Of the customer as a whole, or of the case's account; an arm that was ordered takes the place of the one that was drawn.
    private static readonly string SelectArms = $"""
        SELECT e.experiment, a.f_days_past_due, coalesce((SELECT o.value FROM "override" o WHERE o.kind = {(int)OverrideKind.Arm} AND o.target = e.experiment AND {LatestInForce}), e.arm)
        FROM experiment_entry e JOIN account a ON a.tenant_id = 1 AND a.id = ?2 WHERE e.tenant_id = 1 AND e.customer_id = ?1 AND e.account_id IN (0, ?2) ORDER BY e.experiment
        """;

    private static readonly string SelectAttempts = """
        SELECT attempts FROM contact_slot WHERE tenant_id = 1 AND customer_id = ?1 AND date = ?2 AND number > 0 AND case_id = ?3 AND kind = 2
        """;

    private readonly Func<string, Statement> prepare;
    private readonly long id;
    private readonly bool isClosed;
    private readonly string? governor;
    private readonly HoldReasons hold;
    private readonly CaseLevel level;

    private CalledCase(Func<string, Statement> prepare, long id, Statement row)
    {
        (this.prepare, this.id) = (prepare, id);
        (isClosed, governor, hold, level) = (row.ColumnInt(0) != 0, row.Text(1), (HoldReasons)row.ColumnLong(2), (CaseLevel)row.ColumnInt(3));
    }

    /// <summary>Who owes.</summary>
    public long Customer => id >> CaseId.CustomerShift;

    /// <summary>The case of a number; null where there is none.</summary>
    public static CalledCase? Find(Func<string, Statement> prepare, long id)
    {
        var select = prepare(SelectCase);
        select.Bind(1, id);
        var found = select.Step() ? new CalledCase(prepare, id, select) : null;
        select.Reset();
        return found;
    }

    /// <summary>Why nobody may call for the case on a date, whoever has its places, and until when a hold says so; null where nothing is against it.</summary>
    public (string Reason, DateOnly? Until)? Objection(DateOnly date)
    {
        if (isClosed) return ("the case is closed", null);
        if (governor is not null) return ($"governed by {governor}", null);
        if (hold != HoldReasons.None) return ($"hold: {string.Join(", ", HoldReasonCodes.All.Where(reason => hold.HasFlag(reason)).Select(HoldReasonCodes.Code))}", null);
        if (Held(date) is { } held) return held;
        if (Order(date) is { } order) return (order.Length == 0 ? "ordered for the customer" : $"ordered: {order}", null);
        if (SilentFirm.Of(prepare, id, since: 0) is { } firm) return ($"with firm {firm}", null);
        return ContactChannels.Choose(MessageChannel.Call, ContactPointRows.Of(prepare, Customer)) is null ? ("no valid contact point", null) : null;
    }

    /// <summary>Which experiment leaves the customer alone on a date, of whose control it is; null where none does.</summary>
    public string? Control(DateOnly date, ExperimentBook experiments)
    {
        if (!experiments.All.Any(experiment => experiment.HasControl)) return null;
        var select = prepare(SelectArms);
        select.Bind(1, Customer);
        select.Bind(2, id >> CaseId.SubjectShift);
        select.Bind(3, date.DayNumber);
        string? control = null;
        while (control is null && select.Step())
        {
            if (select.Text(2) == ExperimentArm.Control && experiments.Find(select.Text(0)!) is { } found && found.LeavesAlone(select.IsNull(1) ? null : select.ColumnLong(1), date)) control = found.ControlReason;
        }
        select.Reset();
        return control;
    }

    /// <summary>Calls under the permit of a date.</summary>
    public int Attempts(DateOnly date)
    {
        var select = prepare(SelectAttempts);
        select.Bind(1, Customer);
        select.Bind(2, date.DayNumber);
        select.Bind(3, id);
        return (int)select.Scalar();
    }

    private (string Reason, DateOnly? Until)? Held(DateOnly date)
    {
        var select = prepare(SelectHold);
        select.Bind(1, Customer);
        select.Bind(2, id >> CaseId.SubjectShift);
        select.Bind(3, (int)level);
        select.Bind(4, RunClock.AtStartOf(date.DayNumber + 1));
        select.Bind(5, date.DayNumber);
        (string, DateOnly?)? held = select.Step() ? ($"held: {HoldWords.Of((HoldReason)select.ColumnInt(0))}", select.IsNull(1) ? null : DateOnly.FromDayNumber(select.ColumnInt(1))) : null;
        select.Reset();
        return held;
    }

    private string? Order(DateOnly date)
    {
        var select = prepare(SelectOrder);
        select.Bind(1, Customer);
        select.Bind(2, id >> CaseId.SubjectShift);
        select.Bind(3, date.DayNumber);
        var why = select.Step() ? select.Text(0) : null;
        select.Reset();
        return why;
    }
}
