using Collections.Domain.Cases;
using Collections.Domain.Offers;
using Collections.Domain.Rates;
using Collections.Persistence.Providers.Sqlite.Promises;

namespace Collections.Persistence.Providers.Sqlite.Offers;

/// <summary>Reads the plan of an accepted offer and what was paid for it.</summary>
/// <param name="prepare">Prepares a statement of the connection at hand.</param>
/// <param name="rates">By which payments are converted.</param>
public sealed class PlanReading(Func<string, Statement> prepare, RateBook rates)
{
    private const string SelectOffer = $"""
        SELECT o.unit, o.tolerance, o.missed, o.accepted_on, coalesce(c.level, 0) FROM offer o LEFT JOIN collection_case c ON c.tenant_id = o.tenant_id AND c.id = o.case_id
        WHERE o.tenant_id = {Tenant.Key} AND o.case_id = ?1 AND o.seq = ?2 AND o.line = ?3 AND o.accepted_on IS NOT NULL
        """;

    private const string SelectInstalments = $"""
        SELECT number, due, counts_until, amount FROM plan_instalment WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2 AND line = ?3 ORDER BY number
        """;

    private const int Forever = 3_652_058;
    private readonly PaymentsOfPromise _payments = new(prepare, rates);

    /// <summary>The plan of an offer; null where it was never accepted.</summary>
    /// <param name="key">Which offer.</param>
    public ReadPlan? Read(OfferKey key)
    {
        Statement select = Bound(SelectOffer, key);
        if (!select.Step())
        {
            select.Reset();
            return null;
        }

        (string? unit, int tolerance, int missed, int from, var level) = (select.Text(0), select.ColumnInt(1), select.ColumnInt(2), select.ColumnInt(3), (CaseLevel)select.ColumnInt(4));
        select.Reset();
        var schedule = new PlanSchedule(Instalments(key), tolerance);
        long? paid = _payments.AreKnown ? _payments.InUnit(key.Case >> CaseId.SubjectShift, level, unit, from, Forever).Amount : null;
        return new ReadPlan(schedule, missed, paid, _payments.AreKnown);
    }

    private List<PlanInstalment> Instalments(OfferKey key)
    {
        Statement select = Bound(SelectInstalments, key);
        var rows = new List<PlanInstalment>();
        while (select.Step())
            rows.Add(new PlanInstalment(select.ColumnInt(0), select.ColumnInt(1), select.ColumnInt(2), select.ColumnLong(3)));
        select.Reset();
        return rows;
    }

    private Statement Bound(string sql, OfferKey key)
    {
        Statement select = prepare(sql);
        select.Bind(1, key.Case);
        select.Bind(2, key.Seq);
        select.Bind(3, key.Line);
        return select;
    }
}

/// <summary>A plan and what was paid for it.</summary>
/// <param name="Schedule">Its instalments.</param>
/// <param name="MostMissed">From how many missed instalments on it is broken.</param>
/// <param name="Paid">What was booked since it began, in hundredths of its unit; null where a rate is missing, or no payments are delivered.</param>
/// <param name="AreKnown">Whether payments are delivered at all.</param>
public sealed record ReadPlan(PlanSchedule Schedule, int MostMissed, long? Paid, bool AreKnown);
