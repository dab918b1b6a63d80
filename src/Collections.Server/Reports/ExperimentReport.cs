using System.Globalization;
using Collections.Domain.Experiments;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>
/// The arms of an experiment by intention to treat: everybody counts in the arm, the version and the week of the entry, whatever
/// happened afterwards.
/// </summary>
internal static class ExperimentReport
{
    public const string Name = "experiment";

    private const string All = "all";
    private const decimal Hundred = 100m;

    /// <param name="reader">The database.</param>
    /// <param name="experiment">The experiment.</param>
    /// <param name="today">The last business date that was worked: those whose measured days are over by it are measured.</param>
    public static ReportTable Make(SqliteReader reader, Experiment experiment, DateOnly today)
    {
        var units = ExperimentUnitRow.All(reader, experiment);
        var paid = ExperimentUnitRow.Paid(reader, experiment);
        var contacted = ExperimentContacts.Of(reader, experiment, units).Select(contact => contact.Unit).ToHashSet();
        var currencies = paid.SelectMany(unit => unit).Select(one => one.Currency).Distinct().Order(StringComparer.Ordinal).ToList();
        var champion = Sums(units.Where(unit => unit.Arm == ExperimentArm.Champion), experiment, today);
        IReadOnlyList<object?> Row(string arm, string version, string week, IReadOnlyCollection<ExperimentUnitRow> of, bool isArm)
        {
            var (measured, cured) = Sums(of, experiment, today);
            var difference = isArm && arm != ExperimentArm.Champion ? RateDifference.Of(cured, measured, champion.Cured, champion.Measured) : null;
            return [
                arm, version, week, (long)of.Count, (long)of.Count(unit => unit.IsMoved), arm == ExperimentArm.Control ? (long)of.Count(contacted.Contains) : null, measured, cured, Share.Of(cured, measured),
                difference?.Difference, difference?.Low, difference?.High, isArm && arm != ExperimentArm.Champion ? Verdict(experiment, difference, measured, champion.Measured) : null,
                .. currencies.Select(currency => (object?)of.Where(unit => unit.IsMeasured(experiment, today)).SelectMany(unit => paid[(unit.Customer, unit.Account)]).Where(one => one.Currency == currency).Sum(one => one.Amount)),
            ];
        }
        var rows = experiment.Arms.Select(arm => Row(arm.Name, All, All, [.. units.Where(unit => unit.Arm == arm.Name)], isArm: true))
            .Concat(experiment.Arms.SelectMany(arm => units.Where(unit => unit.Arm == arm.Name).GroupBy(unit => (unit.Version, Week: MondayOf(unit.EnteredOn)))
                .OrderBy(group => group.Key.Version, StringComparer.Ordinal).ThenBy(group => group.Key.Week)
                .Select(group => Row(arm.Name, group.Key.Version, Date(group.Key.Week), [.. group], isArm: false))));
        return new ReportTable(
            Name,
            "By intention to treat: every customer, or account, counts in the arm, the version and the week (its Monday) in which it entered; moved = its case has come to another version since; contacted = of the control, those reached in spite of it. Measured = entered so many days ago as were said before; cured = the case was cured by cash within those days; cure rate = cured ÷ measured. Difference = cure rate − that of the champion, with its 95 % interval by Newcombe's hybrid score method (1998, method 10). Recovered = posted payments on its accounts within those days, of those measured, by currency.",
            [
                new("arm", ReportValue.Text), new("version", ReportValue.Text), new("week", ReportValue.Text), new("entries", ReportValue.Number), new("moved", ReportValue.Number), new("contacted", ReportValue.Number),
                new("measured", ReportValue.Number), new("cured", ReportValue.Number), new("cure rate", ReportValue.Share), new("difference", ReportValue.Share), new("low", ReportValue.Share), new("high", ReportValue.Share),
                new("verdict", ReportValue.Sentence), .. currencies.Select(currency => new ReportColumn($"recovered {currency}".TrimEnd(), ReportValue.Money)),
            ],
            [.. rows]);
    }

    /// <summary>What the stop rule says: nothing before the entries that were said, then whether the interval leaves out no difference, and whether it is worth acting on.</summary>
    private static string Verdict(Experiment experiment, RateDifference? difference, long measured, long champion)
    {
        if (Math.Min(measured, champion) < experiment.MinimumEntries || difference is not { } found) return string.Create(CultureInfo.InvariantCulture, $"not before {Math.Max(1, experiment.MinimumEntries)} measured in each arm");
        if (found.Low <= 0 && found.High >= 0) return "no difference shown";
        if (experiment.MinimumEffect is { } least && Math.Abs(found.Difference) * Hundred < least) return string.Create(CultureInfo.InvariantCulture, $"less than {least} points");
        return found.Low > 0 ? "better than champion" : "worse than champion";
    }

    private static (long Measured, long Cured) Sums(IEnumerable<ExperimentUnitRow> units, Experiment experiment, DateOnly today)
    {
        var measured = units.Where(unit => unit.IsMeasured(experiment, today)).ToList();
        return (measured.Count, measured.Count(unit => unit.IsCured(experiment)));
    }

    private static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
