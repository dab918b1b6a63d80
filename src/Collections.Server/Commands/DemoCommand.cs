using System.CommandLine;
using System.Globalization;
using Collections.Activities.Dispatching;
using Collections.Intake.Generation;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Calendars;
using Collections.Server.Dispatching;
using Collections.Server.Hosting;
using Collections.Server.Nightly;

namespace Collections.Server.Commands;

/// <summary>
/// demo: a fresh temporary database, a generated portfolio with seeded daily payments and relapses, guarantors of its loans and complaints,
/// all sample strategies of one, thirty business days; then what happened, in words, and the web host.
/// </summary>
internal static class DemoCommand
{
    private const int Seed = 7;

    public static Command Create()
    {
        var cases = new Option<long>("--cases") { Description = "How many accounts.", DefaultValueFactory = _ => 10_000 };
        var days = new Option<int>("--days") { Description = "How many business days.", DefaultValueFactory = _ => 30 };
        var once = new Option<bool>("--once") { Description = "End with the report instead of serving the web host." };
        var urls = ServeCommand.Urls();
        var command = new Command("demo", "See it work: a generated portfolio, the sample strategies, thirty business days, and the web host over them.") { cases, days, once, urls };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(cases), parsed.GetValue(days), parsed.GetValue(once) ? null : parsed.GetValue(urls), cancellation));
        return command;
    }

    private static async Task<int> Run(long cases, int days, string? urls, CancellationToken cancellation)
    {
        if (cases < 1 || days < 1) throw new UsageException("--cases and --days: at least 1 was expected.");
        var folder = Directory.CreateTempSubdirectory("collections-demo-").FullName;
        StartupGate.Warn(Console.Error);
        using var database = SqliteDatabase.Open(Path.Combine(folder, "demo.db"));
        database.Migrate();
        var night = new NightlyRun(database, TimeProvider.System) { WithStateHash = false };
        var total = new DemoTotals();
        Console.WriteLine(Line($"{cases:N0} accounts, {days} business days, database {database.File}"));
        Console.WriteLine($"{"Date",-12} {"opened",9} {"moved",9} {"closed",9} {"open",9} {"messages",9} {"tasks",9} {"to firms",9} {"money in",18} {"seconds",8}");
        var dispatch = new OutboxDispatch(database, OutboxDispatch.FolderBeside(database));
        var dispatched = DispatchReport.None;
        NightReport? last = null;
        var files = new DemoFiles(folder, new GeneratedPortfolio(cases, Seed));
        var calendar = CalendarRows.Of(database, RunStores.Portfolio);
        var date = calendar.OnOrAfter(new GeneratedPortfolio(cases, Seed).Position.AddDays(1));
        for (var i = 0; i < days; i++, date = calendar.Next(date))
        {
            last = await night.Execute(i == 0 ? await files.First(night, date, cancellation).ConfigureAwait(false) : await files.Next(night, date, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            dispatched += await dispatch.Execute(date, cancellation).ConfigureAwait(false);
            total.Add(last);
            Console.WriteLine(Line($"{last.Date,-12:yyyy-MM-dd} {last.Cases.Opened,9:N0} {last.Cases.Advanced,9:N0} {last.Cases.Closed,9:N0} {last.Cases.Open,9:N0} {last.Messages,9:N0} {last.Tasks,9:N0} {last.Placements,9:N0} {last.Intake?.Paid ?? 0,18:N2} {last.Seconds.Total,8:N2}"));
        }
        Console.WriteLine();
        total.Write(Console.Out);
        Console.WriteLine(Line($"Beside the debts: {files.Guarantors:N0} guarantors of loans, {files.Complaints:N0} complaints made or withdrawn"));
        Console.Write("Messages: ");
        DispatchCommand.Write(dispatched, Console.Out);
        Console.WriteLine();
        Console.WriteLine("The last night, step by step (cases and money on each flow):");
        NightInWords.WriteFlows(last!, Console.Out);
        Console.WriteLine();
        NightInWords.Write(last!, Console.Out);
        Console.WriteLine();
        Console.WriteLine("Where to look further");
        Console.WriteLine($"  the strategies      {files.Workflows} (open strategy.bpmn in any BPMN modeler)");
        Console.WriteLine($"  the database        {database.File}");
        Console.WriteLine($"  placement files     {Path.Combine(folder, PlacementRelease.FolderName)}");
        Console.WriteLine($"  messages sent       {OutboxDispatch.FolderBeside(database)}");
        Console.WriteLine("  one more night      collections run --date … --db 'Data Source=" + database.File + "'");
        if (urls is null) return CommandLine.Done;
        Console.WriteLine();
        return await ServeCommand.Serve(database, urls, startsNights: true, cancellation).ConfigureAwait(false);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
