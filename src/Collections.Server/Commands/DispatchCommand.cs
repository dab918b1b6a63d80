using System.CommandLine;
using System.Globalization;
using Collections.Activities.Dispatching;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Dispatching;
using Collections.Server.Feeds;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using Collections.Server.Scheduling;

namespace Collections.Server.Commands;

/// <summary>dispatch: the messages that are due leave the outbox into files; the same date again sends none twice.</summary>
internal static class DispatchCommand
{
    private const int MostReasons = 20;

    public static Command Create()
    {
        var date = CommonOptions.Date("The business date; default: that of the last run.");
        var folder = new Option<string?>("--out") { Description = $"Folder of the message files; default: {OutboxDispatch.FolderName} beside the database." };
        var database = CommonOptions.Database();
        var command = new Command("dispatch", "Send the messages that are due, by their date and hour: into a spool for gateways, and letters for the printer.") { date, folder, database };
        command.SetAction((parsed, cancellation) => Dispatch(
            DateText.ReadOptional("--date", parsed.GetValue(date)),
            parsed.GetValue(folder),
            parsed.GetValue(database),
            cancellation));
        return command;
    }

    private static async Task<int> Dispatch(DateOnly? date, string? folder, string? database, CancellationToken cancellation)
    {
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        opened.Migrate();
        await new RunGates(opened, TimeProvider.System).OpenDue().ConfigureAwait(false);
        await PlacementRelease.Beside(opened).ReleaseDue(NightlyRun.Holder(), cancellation).ConfigureAwait(false);
        var into = Path.GetFullPath(folder ?? OutboxDispatch.FolderBeside(opened));
        var due = date ?? RunRegister.LastDate(opened) ?? throw new UsageException("--date: a date was expected, as no run has been worked yet.");
        var report = await new OutboxDispatch(opened, into).Execute(due, PortfolioClock.Now(opened, RunStores.Portfolio, due, TimeProvider.System), cancellation).ConfigureAwait(false);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Dispatch of {due:yyyy-MM-dd} into {into}"));
        Write(report, Console.Out);
        return report is { Failed: 0, Unknown: 0, Interrupted: 0 } ? CommandLine.Done : CommandLine.Failed;
    }

    /// <summary>The counts as a line, and below it why messages were not sent.</summary>
    internal static void Write(DispatchReport report, TextWriter output)
    {
        output.WriteLine(InWords(report));
        foreach (var some in report.Unsent.Take(MostReasons))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {some.Messages:N0} {some.Fate}: {some.Reason}"));
        if (report.Unsent.Count > MostReasons) output.WriteLine($"  … and {report.Unsent.Count - MostReasons} more reasons");
    }

    private static string InWords(DispatchReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Sent:N0} sent, {report.Withdrawn:N0} withdrawn, {report.Failed:N0} failed, {report.Unknown:N0} for a person to decide, {report.Interrupted:N0} to be sent again");
}
