using Collections.Domain.Experiments;
using Collections.Domain.Payments;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>One unit that has entered an experiment, and what became of it.</summary>
/// <param name="Arm">The arm that it entered, which counts whatever happened afterwards.</param>
/// <param name="Version">Strategy and version by which it was worked then.</param>
/// <param name="EnteredOn">When.</param>
/// <param name="IsMoved">Whether its case has come to another version since.</param>
/// <param name="CuredOn">When its case was cured by cash; null where it was not.</param>
/// <param name="Customer">Number of the customer.</param>
/// <param name="Account">Number of the account; 0 where the customer is the unit.</param>
/// <param name="Case">The case that brought it in.</param>
/// <param name="DaysPastDue">How late it was then; null where that was not known.</param>
internal sealed record ExperimentUnitRow(
    string Arm, string Version, DateOnly EnteredOn, bool IsMoved, DateOnly? CuredOn, long Customer, long Account, long Case, int? DaysPastDue)
{
    private const string SelectEntries = """
        SELECT e.arm, s.name || ' v' || v.version, e.entered_on, c.version_id <> e.version_id,
          (SELECT x.cured_on FROM cure x WHERE x.tenant_id = e.tenant_id AND x.case_id = e.case_id AND x.reopened_run IS NULL AND x.reason = 0), e.customer_id, e.account_id, e.case_id, e.days_past_due
        FROM experiment_entry e
        JOIN strategy_version v ON v.tenant_id = e.tenant_id AND v.id = e.version_id
        JOIN strategy s ON s.tenant_id = v.tenant_id AND s.number = v.strategy_number
        LEFT JOIN collection_case c ON c.tenant_id = e.tenant_id AND c.id = e.case_id
        WHERE e.tenant_id = 1 AND e.experiment = ?1 ORDER BY e.customer_id, e.account_id
        """;

    private const string SelectPaid = """
        SELECT e.customer_id, e.account_id, coalesce(t.text, ''), sum(p.amount) FROM experiment_entry e
        JOIN account a ON a.tenant_id = 1 AND a.id >= e.customer_id << 12 AND a.id < (e.customer_id + 1) << 12 AND (e.account_id = 0 OR a.id = e.account_id)
        JOIN payment p ON p.tenant_id = 1 AND p.account_id = a.id AND p.state = ?2 AND p.value_date >= e.entered_on AND p.value_date <= e.entered_on + ?3
        LEFT JOIN text_code t ON t.tenant_id = 1 AND t.code = coalesce(p.currency, a.f_currency)
        WHERE e.tenant_id = 1 AND e.experiment = ?1 GROUP BY 1, 2, 3
        """;

    /// <summary>All units of an experiment.</summary>
    public static IReadOnlyList<ExperimentUnitRow> All(SqliteReader reader, Experiment experiment)
    {
        var select = reader.Prepare(SelectEntries);
        select.BindText(1, experiment.Name);
        var units = new List<ExperimentUnitRow>();
        while (select.Step())
        {
            units.Add(new ExperimentUnitRow(
                select.Text(0)!, select.Text(1)!, DateOnly.FromDayNumber(select.ColumnInt(2)), select.ColumnLong(3, 0) != 0, select.IsNull(4) ? null : DateOnly.FromDayNumber(select.ColumnInt(4)),
                select.ColumnLong(5), select.ColumnLong(6), select.ColumnLong(7), select.IsNull(8) ? null : select.ColumnInt(8)));
        }
        select.Reset();
        return units;
    }

    /// <summary>What was paid on the accounts of each unit within the measured days, by currency, in hundredths.</summary>
    public static ILookup<(long Customer, long Account), (string Currency, long Amount)> Paid(SqliteReader reader, Experiment experiment)
    {
        var select = reader.Prepare(SelectPaid);
        select.BindText(1, experiment.Name);
        select.Bind(2, (int)PaymentState.Posted);
        select.Bind(3, experiment.MeasuredDays);
        var paid = new List<(long Customer, long Account, string Currency, long Amount)>();
        while (select.Step()) paid.Add((select.ColumnLong(0), select.ColumnLong(1), select.Text(2)!, select.ColumnLong(3)));
        select.Reset();
        return paid.ToLookup(one => (one.Customer, one.Account), one => (one.Currency, one.Amount));
    }

    /// <summary>Whether the measured days are over.</summary>
    public bool IsMeasured(Experiment experiment, DateOnly today) => EnteredOn.AddDays(experiment.MeasuredDays) <= today;

    /// <summary>Whether it was cured within the measured days.</summary>
    public bool IsCured(Experiment experiment) => CuredOn is { } cured && cured <= EnteredOn.AddDays(experiment.MeasuredDays);

    /// <summary>The last date on which it was to be left alone.</summary>
    public DateOnly LeftAloneUntil(Experiment experiment)
    {
        var byDay = experiment.ControlFromDay is { } day ? EnteredOn.AddDays(Math.Max(0, day - (DaysPastDue ?? 0)) - 1) : DateOnly.MaxValue;
        var byDate = experiment.ControlUntil ?? DateOnly.MaxValue;
        var stopped = experiment.StoppedOn?.AddDays(-1) ?? DateOnly.MaxValue;
        return new[] { byDay, byDate, stopped }.Min();
    }
}
