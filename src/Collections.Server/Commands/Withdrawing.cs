using System.Globalization;
using System.Text.Json;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;
using Collections.Server.Withdrawals;

namespace Collections.Server.Commands;

/// <summary>run --withdraw N --reason TEXT: a run is taken back, as far as nothing of it has left.</summary>
internal static class Withdrawing
{
    public static async Task<int> Run(long run, string? reason, string? database, bool json, CancellationToken cancellation)
    {
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        var progress = ProgressLine.OnErrorStream();
        var withdrawals = new RunWithdrawals(opened, TimeProvider.System)
        {
            PartDone = (done, of) => progress?.Report(string.Create(CultureInfo.InvariantCulture, $"run {run} is withdrawn: part {done} of {of}")),
        };
        var report = await withdrawals.Execute(new WithdrawalOrder(run, Environment.UserName, reason ?? ""), cancellation).ConfigureAwait(false);
        if (json) Console.WriteLine(JsonSerializer.Serialize(report, JsonText.Options));
        else Write(report, Console.Out);
        return CommandLine.Done;
    }

    private static void Write(WithdrawalReport report, TextWriter output)
    {
        var cases = report.Cases;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Run {report.Run} was withdrawn by run {report.Withdrawal}: {report.Reason}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  cases: {cases.Restored:N0} where they were, {cases.Unopened:N0} not opened, {cases.Replayed:N0} where they were with news to hear again, {cases.Left:N0} left where they are"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {report.Messages:N0} messages withdrawn, {report.Tasks:N0} tasks annulled; sent on wrong data: {report.SentWrong:N0} messages to {report.Customers:N0} customers"));
        if (report.StateHash.Length > 0) output.WriteLine($"  state {report.StateHash}");
    }
}
