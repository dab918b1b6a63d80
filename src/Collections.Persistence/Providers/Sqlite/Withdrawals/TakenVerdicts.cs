using Collections.Domain.Promises;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Withdrawals;

/// <summary>Puts promises back to what they were before runs judged them.</summary>
internal sealed class TakenVerdicts(WriteSession session, WithdrawalScope scope)
{
    private const string SelectOfRun = $"SELECT case_id, seq FROM promise WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND judged_run = ?1";

    // What a reversal broke had been kept before: it is that again, unless that verdict falls too.
    private static readonly string _back = $"""
        UPDATE promise SET state = CASE WHEN kept_run < ?1 THEN {(int)PromiseState.Kept} ELSE {(int)PromiseState.Open} END, reason = NULL,
          judged_on = CASE WHEN kept_run < ?1 THEN kept_on END, judged_run = CASE WHEN kept_run < ?1 THEN kept_run END, paid = CASE WHEN kept_run < ?1 THEN kept_paid END,
          kept_on = NULL, kept_run = NULL, kept_paid = NULL
        WHERE tenant_id = {Tenant.Key} AND judged_run >= ?1 AND case_id >= ?2 AND case_id < ?3
        """;

    private static readonly string _oneBack = $"{_back} AND seq = ?4";

    /// <summary>Verdicts of the run and of those since fall, on all promises of a range of cases.</summary>
    public void RestoreAllOf(long from, long to) => scope.Over(session, _back, from, to).Execute();

    /// <summary>
    /// A verdict does not move its case where nobody watches the promise any more: what the run judged falls there too,
    /// unless the customer's cases stay.
    /// </summary>
    public void RestoreThoseOfRun(PartPast past, Func<long, bool> stays)
    {
        Statement select = scope.Over(session, SelectOfRun, past.FromCase, past.ToCase);
        var judged = new List<(long Case, int Seq)>();
        while (select.Step())
            judged.Add((select.ColumnLong(0), select.ColumnInt(1)));
        select.Reset();
        foreach ((long of, int seq) in judged.Where(one => !stays(TouchedSince.CustomerOf(one.Case))))
        {
            Statement back = scope.Over(session, _oneBack, of, of + 1);
            back.Bind(4, seq);
            back.Execute();
        }
    }
}
