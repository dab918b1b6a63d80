using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Persistence.Providers.Sqlite.Images;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Withdrawals;

/// <summary>The list of accounts that nobody works is what it was before the run, but for customers whose cases stay where they are.</summary>
internal sealed class TakenExclusions(WriteSession session, WithdrawalScope scope)
{
    private const string Select = $"SELECT account_id FROM exclusion WHERE tenant_id = {Tenant.Key} AND account_id >= ?2 AND account_id < ?3 AND since_run >= ?1";

    private const string Delete = $"DELETE FROM exclusion WHERE tenant_id = {Tenant.Key} AND account_id = ?1";

    private const string Insert = $"""
        INSERT INTO exclusion(tenant_id, account_id, reason, since_run) VALUES ({Tenant.Key}, ?1, ?2, ?3)
        ON CONFLICT(tenant_id, account_id) DO UPDATE SET reason = excluded.reason, since_run = excluded.since_run
        """;

    public void Restore(PartPast past, Func<long, bool> staysOf)
    {
        (long from, long to) = (past.FromCase >> CaseId.SubjectShift, past.ToCase >> CaseId.SubjectShift);
        Statement select = session.Prepare(Select);
        select.Bind(1, scope.OfRun);
        select.Bind(2, from);
        select.Bind(3, to);
        var made = new List<long>();
        while (select.Step())
            made.Add(select.ColumnLong(0));
        foreach (long account in made.Where(account => !staysOf(account >> AccountId.OrdinalBits)))
        {
            Statement delete = session.Prepare(Delete);
            delete.Bind(1, account);
            delete.Execute();
        }

        foreach (ExclusionImage before in past.Exclusions.Where(before => before.Subject >= from && before.Subject < to && !staysOf(before.Subject >> AccountId.OrdinalBits)))
        {
            Statement insert = session.Prepare(Insert);
            insert.Bind(1, before.Subject);
            insert.Bind(2, before.Reason);
            insert.Bind(3, before.SinceRun);
            insert.Execute();
        }
    }
}
