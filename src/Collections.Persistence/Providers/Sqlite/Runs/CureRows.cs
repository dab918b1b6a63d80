using CaseState = Collections.Engine.Batches.CaseState;
using Collections.Decisions.Columns;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Delinquency;
using Collections.Domain.Facts;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Promises;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// Which cases of a plan a part settles, and by what: those that news of a cure closed, or an exit of that name, or a step on
/// hearing of it, and those whose end says itself what it was. Cases that are open again are no cures any more.
/// </summary>
internal sealed class CureRows(WriteSession session, PartWrite part, PlanBatch plan)
{
    private const string SelectPosition = $"""
        SELECT coalesce((SELECT max(position) FROM feed WHERE tenant_id = {Tenant.Key} AND number > ?2 AND number <= ?3), (SELECT position FROM account WHERE tenant_id = {Tenant.Key} AND id = ?1), ?4)
        """;

    private const string Insert = $"""
        INSERT INTO cure(tenant_id, case_id, run, cured_on, reason, value_date, position, past_due, total_due, collector) VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """;

    private const string Reopen = $"""
        UPDATE cure SET reopened_on = ?2, reopened_run = ?3 WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND reopened_run IS NULL
        """;

    private readonly Dictionary<int, SettledCase> _settled = [];
    private readonly PaymentsOfPromise _payments = new(session.Prepare, part.Scope.Rates.Book);

    /// <summary>Looks at the cases that this part closes, before they are written.</summary>
    public void Judge()
    {
        HashSet<int>? heard = null;
        for (int row = 0; row < part.Batch.Count; row++)
        {
            if (plan.States[row] != CaseState.Closed || part.IsLeft(row))
                continue;
            string? end = plan.CloseReasons[row] < 0 ? null : part.Batch.Pool[plan.CloseReasons[row]];
            if (end is not null && CureWords.Told.TryGetValue(end, out CureReason told))
                _settled.Add(row, Told(row, told));
            else if (((end is not null && CureWords.Settling.Contains(end)) || ((heard ??= Heard()).Contains(row) && !IsLate(row))) && !IsGivenUp(row))
                _settled.Add(row, Settled(row));
        }
    }

    /// <summary>The date on which the money counts by which the case of a row is settled, as a day number; null where it is not.</summary>
    public int? ValueDateOf(int row) => _settled.TryGetValue(row, out SettledCase settled) ? settled.ValueDate : null;

    /// <summary>An amount of the case at a row, all its accounts of one currency together, in hundredths; null where it is not known.</summary>
    public static long? AmountOf(PlanBatch plan, int fact, int row) =>
        fact < plan.Plan.FirstVariable && plan.Columns.Columns[fact] is NumberColumn amounts && amounts.Values[row] != Column.NullNumber ? amounts.Values[row] : null;

    /// <summary>Writes them; before, those that are open again.</summary>
    public void Write()
    {
        foreach (int row in plan.Reopened.Where(row => !part.IsLeft(row)))
        {
            Statement reopen = session.Prepare(Reopen);
            reopen.Bind(1, plan.CaseIds[row]);
            reopen.Bind(2, part.Scope.BusinessDate);
            reopen.Bind(3, part.Ticket.Number);
            reopen.Execute();
        }

        foreach ((int row, SettledCase settled) in _settled)
        {
            Statement insert = session.Prepare(Insert);
            insert.Bind(1, plan.CaseIds[row]);
            insert.Bind(2, part.Ticket.Number);
            insert.Bind(3, part.Scope.BusinessDate);
            insert.Bind(4, (int)settled.Reason);
            insert.Bind(5, settled.ValueDate);
            insert.Bind(6, settled.Position);
            insert.Bind(7, AmountOf(plan, Fact.PastDue, row) ?? 0);
            insert.Bind(8, AmountOf(plan, Fact.TotalDue, row) ?? 0);
            insert.BindCode(9, CommonTexts.CodeOf(plan, CaseColumns.CollectorSlot, row));
            insert.Execute();
        }
    }

    private SettledCase Told(int row, CureReason reason)
    {
        int position = Position(row);
        return new SettledCase(reason, position, position);
    }

    private SettledCase Settled(int row)
    {
        StoredEntry entry = StoredEntry.Read(session.Prepare, plan.CaseIds[row]);
        int position = Position(row);
        (CureReason reason, int valueDate) = entry.Judge(
            _payments, part.Batch.Subjects[row], part.Scope.BusinessDate, AmountOf(plan, Fact.PastDue, row) ?? 0, AmountOf(plan, Fact.TotalDue, row) ?? 0, position);
        return new SettledCase(reason, valueDate, position);
    }

    /// <summary>The position of the news that this run tells, else that of the account.</summary>
    private int Position(int row)
    {
        Statement select = session.Prepare(SelectPosition);
        select.Bind(1, part.Batch.Subjects[row]);
        select.Bind(2, part.Scope.FeedsAfter);
        select.Bind(3, part.Scope.LastFeed);
        select.Bind(4, part.Scope.BusinessDate);
        return (int)select.Scalar();
    }

    /// <summary>The rows to whose cases this part has told of a cure.</summary>
    private HashSet<int> Heard()
    {
        HashSet<int> messages = [.. CureWords.Settling.Select(part.Batch.Pool.Add)];
        return [.. part.Batch.Events.Sorted.Where(news => messages.Contains(news.Message)).Select(news => plan.SubjectAt(news.Row)).Where(row => row >= 0)];
    }

    private bool IsLate(int row) => Fact.OldestDueDate < plan.Plan.FirstVariable && plan.Columns.Columns[Fact.OldestDueDate] is DateColumn due && due.Values[row] != Column.NullDate;

    /// <summary>What comes in of a debt that was written off is income: nobody is cured by it.</summary>
    private bool IsGivenUp(int row) => CommonTexts.CodeOf(plan, CaseColumns.StageSlot, row) is >= 0 and int stage && part.Batch.Pool[stage] == StageText.Of(Stage.Uncollectable);

    private readonly record struct SettledCase(CureReason Reason, int ValueDate, int Position);
}
