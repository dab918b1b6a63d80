using System.CommandLine;
using System.Text.Json;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;
using Collections.Server.Nightly;

namespace Collections.Server.Commands;

/// <summary>run: one business day, or a run taken back. On an empty database it deploys the strategies of workflows/ first.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var date = CommonOptions.Date("The business date, yyyy-MM-dd.");
        var portfolio = new Option<string?>("--portfolio") { Description = "The portfolio file of the night (CSV)." };
        var mapping = new Option<string?>("--mapping") { Description = "How its columns become facts (JSON)." };
        var position = new Option<string?>("--position") { Description = "The date that the file's facts speak of; default: the day before." };
        var sequence = new Option<int?>("--sequence") { Description = "The file's number on that position; default: the next one." };
        var update = new Option<bool>("--update") { Description = "Where the date was worked: tell the files that came since to the cases of which they say something." };
        var withdraw = new Option<long?>("--withdraw") { Description = "In place of a date: take back the run of this number, as far as nothing of it has left." };
        var reason = new Option<string?>("--reason") { Description = "Why it is taken back." };
        var (database, workflows, json) = (CommonOptions.Database(), CommonOptions.Workflows(), CommonOptions.Json());
        var command = new Command("run", "Work one business day: intake, open, deliver, advance, report.") { date, portfolio, mapping, position, sequence, update, withdraw, reason, database, workflows, json };
        command.SetAction((parsed, cancellation) => parsed.GetValue(withdraw) is { } run ? Withdrawing.Run(run, parsed.GetValue(reason), parsed.GetValue(database), parsed.GetValue(json), cancellation) : Run(
            new NightRequest(
                DateText.Read("--date", parsed.GetValue(date) ?? throw new UsageException("--date: a business date such as 2026-11-24 was expected, or --withdraw with the number of a run.")),
                parsed.GetValue(portfolio),
                parsed.GetValue(mapping),
                DateText.ReadOptional("--position", parsed.GetValue(position)),
                parsed.GetValue(sequence),
                parsed.GetValue(workflows)!)
            {
                Updates = parsed.GetValue(update),
            },
            parsed.GetValue(database),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> Run(NightRequest request, string? database, bool json, CancellationToken cancellation)
    {
        RequireFile("--portfolio", request.PortfolioFile);
        StartupGate.Warn(Console.Error);
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        var night = new NightlyRun(opened, TimeProvider.System) { Progress = ProgressLine.OnErrorStream(), MayPublish = OperatorSwitch.MayPublish };
        var report = await night.Execute(request, cancellation).ConfigureAwait(false);
        if (json) Console.WriteLine(JsonSerializer.Serialize(report, JsonText.Options));
        else NightInWords.Write(report, Console.Out);
        return report.Intake is null || report.Intake.WasTaken() ? CommandLine.Done : CommandLine.Failed;
    }

    internal static void RequireFile(string option, string? file)
    {
        if (file is not null && !File.Exists(file)) throw new UsageException($"{option}: the file '{file}' was expected, and is not there.");
    }
}
