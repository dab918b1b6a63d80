using Collections.Domain.Cases;
using Collections.Persistence.Money;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>What was recovered, month by month, and whose credit it is.</summary>
internal static class RecoveryReport
{
    public const string Name = "recovery";

    private const string SelectStrategies = "SELECT number, name FROM strategy WHERE tenant_id = 1";

    public static ReportTable Make(SqliteReader reader, ReportPeriod period)
    {
        var strategies = Strategies(reader);
        var groups = RecoveredPayment.Between(reader, ReportPeriod.FirstDay(period.From), ReportPeriod.FirstDay(period.To + 1))
            .GroupBy(payment => (Month: ReportPeriod.MonthOf(payment.ValueDate), Strategy: strategies[new CaseId(payment.Case).Strategy], Collector: payment.Collector ?? "", payment.Currency))
            .OrderBy(group => group.Key.Month).ThenBy(group => group.Key.Strategy, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Collector, StringComparer.Ordinal).ThenBy(group => group.Key.Currency, StringComparer.Ordinal);
        return new ReportTable(
            Name,
            "What cases recovered, by the month of the value date: booked payments on the accounts of a case between the day on which it was opened and the day on which it was closed, both included. Payments that were taken back are in no sum, in their own month too. Of several cases of an account that which works the most accounts recovers. Collector = who held the case on the value date, whose credit it is; empty where nobody did. Notified payments count for nothing.",
            [
                new("month", ReportValue.Text), new("strategy", ReportValue.Text), new("collector", ReportValue.Text), new("currency", ReportValue.Text),
                new("cases", ReportValue.Number), new("payments", ReportValue.Number), new("recovered", ReportValue.Money),
            ],
            [.. groups.Select(group => (IReadOnlyList<object?>)[
                ReportPeriod.Word(group.Key.Month), group.Key.Strategy, group.Key.Collector, group.Key.Currency,
                (long)group.Select(payment => payment.Case).Distinct().Count(), (long)group.Count(), group.Sum(payment => payment.Amount),
            ])]);
    }

    private static Dictionary<int, string> Strategies(SqliteReader reader)
    {
        var select = reader.Prepare(SelectStrategies);
        var names = new Dictionary<int, string>();
        while (select.Step()) names.Add(select.ColumnInt(0), select.Text(1)!);
        select.Reset();
        return names;
    }
}
