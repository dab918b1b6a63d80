using System.Globalization;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.TakeOns;

namespace Collections.Server.Reports;

/// <summary>What another system decided against what was decided here, while both are worked in parallel.</summary>
internal static class DifferenceReport
{
    public const string Name = "differences";

    public const string LinesName = "difference-lines";

    /// <summary>By strategy, step and action.</summary>
    public static ReportTable Make(SqliteReader reader, ReportPeriod period) => new(
        Name,
        "Decisions of the dates of which another system has told its own: messages by template, tasks by queue, placements and recalls by firm. Agreed: both decided the same of the account; only there, only here: one of them; different: both, by another template, queue or firm. Amounts are what the accounts of all lines but the agreed ones owe in all today. The step is the one that decided, else the one at which the case waits.",
        [
            new("strategy", ReportValue.Text), new("step", ReportValue.Text), new("action", ReportValue.Text), new("agreed", ReportValue.Number), new("only there", ReportValue.Number),
            new("only here", ReportValue.Number), new("different", ReportValue.Number), new("amount", ReportValue.Money),
        ],
        [
            .. Pairs(reader, period).GroupBy(pair => (pair.Strategy, pair.Step, pair.Action))
                .OrderBy(group => group.Key.Strategy, StringComparer.Ordinal).ThenBy(group => group.Key.Step, StringComparer.Ordinal).ThenBy(group => group.Key.Action, StringComparer.Ordinal)
                .Select(group => (IReadOnlyList<object?>)
                [
                    group.Key.Strategy, group.Key.Step, group.Key.Action, Count(group, DecisionPairs.Agreed), Count(group, DecisionPairs.OnlyThere), Count(group, DecisionPairs.OnlyHere), Count(group, DecisionPairs.Different),
                    group.Where(pair => pair.Verdict != DecisionPairs.Agreed).Sum(pair => pair.Amount),
                ]),
        ]);

    /// <summary>Line by line, with the reason of each difference.</summary>
    public static ReportTable MakeLines(SqliteReader reader, ReportPeriod period) => new(
        LinesName,
        "The lines behind the differences: account and date, what the other system decided and what was decided here, what the account owes in all today, and why they differ as far as it is known here: the step that decided, the step at which the case waits, or why the account has no case.",
        [
            new("date", ReportValue.Text), new("account", ReportValue.Text), new("strategy", ReportValue.Text), new("step", ReportValue.Text), new("action", ReportValue.Text), new("there", ReportValue.Text),
            new("here", ReportValue.Text), new("verdict", ReportValue.Text), new("amount", ReportValue.Money), new("reason", ReportValue.Sentence),
        ],
        [
            .. Pairs(reader, period).Where(pair => pair.Verdict != DecisionPairs.Agreed).Select(pair => (IReadOnlyList<object?>)
            [
                DateOnly.FromDayNumber(pair.Date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), pair.Account, pair.Strategy, pair.Step, pair.Action, pair.There ?? "", pair.Here ?? "", pair.Verdict, pair.Amount, pair.Reason,
            ]),
        ]);

    private static IReadOnlyList<DecisionPair> Pairs(SqliteReader reader, ReportPeriod period) =>
        DecisionPairs.Of(reader, ReportPeriod.FirstDay(period.From).DayNumber, ReportPeriod.FirstDay(period.To + 1).DayNumber);

    private static long Count(IEnumerable<DecisionPair> pairs, string verdict) => pairs.LongCount(pair => pair.Verdict == verdict);
}
