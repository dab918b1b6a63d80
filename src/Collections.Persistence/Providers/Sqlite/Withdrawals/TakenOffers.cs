using Collections.Domain.Offers;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Withdrawals;

/// <summary>Puts offers back to what they were before runs made, judged or answered them.</summary>
internal sealed class TakenOffers(WriteSession session, WithdrawalScope scope)
{
    private const string SelectOfRun = $"SELECT DISTINCT case_id FROM offer_event WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND run = ?1 ORDER BY case_id";

    private const string Last = "WHERE e.tenant_id = offer.tenant_id AND e.case_id = offer.case_id AND e.seq = offer.seq AND e.line = offer.line";

    // What is left of the history says what the offer is.
    private static readonly string[] _back =
    [
        $"DELETE FROM offer_event WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND run >= ?1",
        $"DELETE FROM plan_instalment WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND run >= ?1",
        $"DELETE FROM offer WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND made_run >= ?1",
        $"""
        UPDATE offer SET (state, changed_on, changed_run) = (SELECT e.state, e.on_date, e.run FROM offer_event e {Last} ORDER BY e.number DESC LIMIT 1),
          valid_until = (SELECT e.until FROM offer_event e {Last} AND e.until IS NOT NULL ORDER BY e.number DESC LIMIT 1),
          accepted_on = (SELECT e.on_date FROM offer_event e {Last} AND e.kind = {(int)OfferEventKind.Accepted})
        WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND changed_run >= ?1
        """,
    ];

    /// <summary>What the run and those since did to the offers of a range of cases falls.</summary>
    public void RestoreAllOf(long from, long to)
    {
        foreach (string sql in _back)
            scope.Over(session, sql, from, to).Execute();
    }

    /// <summary>A reversal judges plans that nobody follows any more, and does not move their cases: what the run judged falls there too, unless the customer's cases stay.</summary>
    public void RestoreThoseOfRun(PartPast past, Func<long, bool> stays)
    {
        Statement select = scope.Over(session, SelectOfRun, past.FromCase, past.ToCase);
        var touched = new List<long>();
        while (select.Step())
            touched.Add(select.ColumnLong(0));
        select.Reset();
        foreach (long id in touched.Where(one => !stays(TouchedSince.CustomerOf(one))))
            RestoreAllOf(id, id + 1);
    }
}
