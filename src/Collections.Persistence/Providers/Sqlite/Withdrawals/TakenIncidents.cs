using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Withdrawals;

/// <summary>Incidents of cases that go back are settled with the run that raised them.</summary>
internal sealed class TakenIncidents(WriteSession session, WithdrawalScope scope)
{
    /// <summary>As which they are resolved; the state hash does not count those.</summary>
    public const string Resolution = "withdrawn";

    // Accounts that could not be worked were not moved: their incidents stand.
    private static readonly string _select = $"""
        SELECT number, case_id FROM incident WHERE tenant_id = {Tenant.Key} AND run >= ?1 AND case_id >= ?2 AND case_id < ?3 AND state = 0
          AND code NOT IN ({string.Join(", ", Poison.Codes.Select(code => $"'{code}'"))})
        """;

    private const string Resolve = $"""
        UPDATE incident SET state = 1, resolution = '{Resolution}', resolved_by = ?2, reason = ?3, resolved_at = ?4 WHERE tenant_id = {Tenant.Key} AND number = ?1
        """;

    public void SettleThoseOf(PartPast past, Func<long, bool> goesBack)
    {
        Statement select = session.Prepare(_select);
        select.Bind(1, scope.OfRun);
        select.Bind(2, past.FromCase);
        select.Bind(3, past.ToCase);
        var found = new List<long>();
        while (select.Step())
        {
            if (goesBack(select.ColumnLong(1)))
                found.Add(select.ColumnLong(0));
        }

        foreach (long number in found)
        {
            Statement settle = session.Prepare(Resolve);
            settle.Bind(1, number);
            settle.BindText(2, scope.By);
            settle.BindText(3, scope.Why);
            settle.Bind(4, session.Now());
            settle.Execute();
        }
    }
}
