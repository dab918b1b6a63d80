using System.Globalization;

namespace Collections.Server.Nightly;

/// <summary>The night as a collections manager reads it.</summary>
internal static class NightInWords
{
    private const int LongestTable = 40;

    public static void Write(NightReport report, TextWriter output)
    {
        output.WriteLine(Line($"Night of {report.Date:yyyy-MM-dd}{(report.AlreadyDone ? " (done before: nothing was changed)" : "")}: {report.Result}"));
        if (report.Intake is { } intake)
        {
            output.WriteLine(Line($"  Portfolio     {intake.Read:N0} rows read, {intake.Accepted:N0} accepted, {intake.Rejected:N0} rejected ({intake.Verdict})"));
            if (intake.Explanation.Length > 0) output.WriteLine($"                {intake.Explanation}");
            if (intake.Novelties.Count > 0) output.WriteLine($"  News          {string.Join(", ", intake.Novelties.Select(pair => Line($"{pair.Value:N0} {pair.Key}")))}");
            if (intake.SharedContacts.Addresses > 0)
                output.WriteLine(Line($"  Held          {intake.SharedContacts.Addresses:N0} telephone numbers or e-mail addresses that {intake.SharedContacts.Customers:N0} customers share: nobody is contacted there"));
            if (intake.Paid != 0) output.WriteLine(Line($"  Money in      {intake.Paid:N2}"));
        }
        output.WriteLine(Line($"  Cases         {report.Cases.Opened:N0} opened, {report.Cases.Advanced:N0} moved, {report.Cases.Closed:N0} closed, {report.Cases.Open:N0} open, {report.Cases.Excluded:N0} accounts in arrears without a case"));
        output.WriteLine(Line($"  Work          {report.Messages:N0} messages, {report.Tasks:N0} tasks, {report.Placements:N0} cases handed to firms, {report.Incidents:N0} incidents"));
        foreach (var incident in report.FirstIncidents) output.WriteLine($"  Incident      {incident.Account}: {incident.Message} ({incident.Code})");
        WriteStrategies(report, output);
        WriteExclusions(report, output);
        output.WriteLine(Line($"  Time          {report.Seconds.Total:N1} s, of which intake {report.Seconds.Intake:N1} s"));
        if (report.StateHash.Length > 0) output.WriteLine($"  State         {report.StateHash}");
    }

    /// <summary>The steps of each strategy in this night: how many cases, and with how much money.</summary>
    public static void WriteFlows(NightReport report, TextWriter output)
    {
        foreach (var strategy in report.Flows.GroupBy(flow => (flow.Strategy, flow.Version)))
        {
            output.WriteLine($"  {strategy.Key.Strategy}, version {strategy.Key.Version}");
            foreach (var flow in strategy)
                output.WriteLine(Line($"    {Cut(flow.From, 32),-32} → {Cut(flow.To, 32),-32} {flow.Count,10:N0} {flow.Amount,20:N2}"));
        }
    }

    private static void WriteStrategies(NightReport report, TextWriter output)
    {
        if (report.Strategies.Count == 0) return;
        output.WriteLine($"  {"Strategy",-24} {"Segment",-14} {"Queue",-18} {"Cases",10} {"Amount",20}");
        foreach (var row in report.Strategies.Take(LongestTable))
            output.WriteLine(Line($"  {Cut($"{row.Strategy} v{row.Version}", 24),-24} {Cut(row.Segment, 14),-14} {Cut(row.Queue, 18),-18} {row.Cases,10:N0} {row.Amount,20:N2}"));
        if (report.Strategies.Count > LongestTable) output.WriteLine($"  … and {report.Strategies.Count - LongestTable} more lines");
    }

    private static void WriteExclusions(NightReport report, TextWriter output)
    {
        foreach (var row in report.Exclusions.Take(LongestTable))
            output.WriteLine(Line($"  Without a case: {row.Accounts:N0} accounts, {row.Amount:N2}: {row.Reason}"));
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1), "…");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
