using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Collections.Intake.TakeOns;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using Collections.Server.TakeOns;
using Collections.Server.Web;

namespace Collections.Server.Commands;

/// <summary>take-on: the running state of another system, rehearsed or taken on.</summary>
internal static class TakeOnCommand
{
    private const int MostShown = 20;

    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "Files of the other system (CSV): cases, steps, variables, promises, placements, holds.", Arity = ArgumentArity.OneOrMore };
        var mapping = new Option<string>("--mapping") { Description = "What their columns mean (JSON, kind take-on).", Required = true };
        var date = CommonOptions.Date("The business date to which the state belongs; default: the last that was worked, else yesterday.");
        var rehearse = new Option<bool>("--rehearse") { Description = "Say what would be taken on, and write nothing." };
        var decisions = new Option<bool>("--decisions") { Description = "The files say what the other system decided: kept for the report 'differences', and taken on by nobody." };
        var reason = new Option<string?>("--reason") { Description = "Why; required unless it is a rehearsal." };
        var rejects = new Option<string?>("--rejects") { Description = "A file (CSV) for all bad rows." };
        var (database, workflows, json) = (CommonOptions.Database(), CommonOptions.Workflows(), CommonOptions.Json());
        var command = new Command("take-on", "Take on cases that another system has worked so far, with their promises, placements and holds.") { files, mapping, date, rehearse, decisions, reason, rejects, database, workflows, json };
        command.SetAction((parsed, cancellation) => parsed.GetValue(decisions) ? Compare(parsed.GetValue(files)!, parsed.GetValue(mapping)!, parsed.GetValue(database), cancellation) : Run(
            new Wish(parsed.GetValue(files)!, parsed.GetValue(mapping)!, DateText.ReadOptional("--date", parsed.GetValue(date)), parsed.GetValue(rehearse), parsed.GetValue(reason) ?? "", parsed.GetValue(rejects), parsed.GetValue(workflows)!),
            parsed.GetValue(database), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> Run(Wish wish, string? database, bool json, CancellationToken cancellation)
    {
        foreach (var file in wish.Files) RunCommand.RequireFile("files", file);
        RunCommand.RequireFile("--mapping", wish.Mapping);
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        opened.Migrate();
        await new NightlyRun(opened, TimeProvider.System) { MayPublish = OperatorSwitch.MayPublish }.DeployFirst(wish.Workflows).ConfigureAwait(false);
        var date = wish.Date ?? TakeOnOrder.UsualDate(opened, TimeProvider.System);
        var order = new TakeOnOrder(date, wish.Mapping, [.. wish.Files.Select(TakeOnSource.Of)], Environment.UserName, wish.Reason);
        using var bad = wish.Rejects is null ? null : new StreamWriter(wish.Rejects) { NewLine = "\n" };
        if (bad is not null) await bad.WriteLineAsync(TakeOnDefects.Header).ConfigureAwait(false);
        var desk = new TakeOnDesk(opened, TimeProvider.System) { Found = defect => bad?.WriteLine(TakeOnDefects.Line(defect)) };
        var report = wish.IsRehearsal ? await desk.Rehearse(order, cancellation).ConfigureAwait(false) : await desk.Execute(order, cancellation).ConfigureAwait(false);
        if (json) Console.WriteLine(JsonSerializer.Serialize(report, JsonText.Options));
        else Write(report, Console.Out);
        return report.Bad == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    private static async Task<int> Compare(string[] files, string mapping, string? database, CancellationToken cancellation)
    {
        foreach (var file in files) RunCommand.RequireFile("files", file);
        RunCommand.RequireFile("--mapping", mapping);
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        var order = new TakeOnOrder(default, mapping, [.. files.Select(TakeOnSource.Of)], Environment.UserName, "");
        var (defects, taken) = await new OldDecisions(opened, TimeProvider.System).TakeIn(order, cancellation).ConfigureAwait(false);
        foreach (var defect in defects) Console.WriteLine(TakeOnDefects.Words(defect));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{taken:N0} decisions of the other system are compared by 'report differences'"));
        return defects.Count == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    private static void Write(TakeOnReport report, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Source} of {report.Date:yyyy-MM-dd}: {report.Verdict}{(report.Run is { } run ? $" by run {run}" : "")}"));
        foreach (var file in report.Files) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {file.Name}: {file.Rows:N0} {file.Record}, sha256 {file.Sha256}"));
        if (report.Bad > 0) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Bad:N0} bad rows: nothing is taken on while there is one."));
        foreach (var defect in report.Defects.Take(MostShown)) output.WriteLine($"  {TakeOnDefects.Words(defect)}");
        if (report.Defects.Count > MostShown) output.WriteLine("  …");
        foreach (var group in report.Groups)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {group.Strategy} v{group.Version}, {group.Name}: {group.Cases:N0} cases, {group.Amount}"));
        if (report.Bad == 0) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Cases.Opened:N0} cases, {report.Promises:N0} promises{(report.Judged > 0 ? $" and {report.Judged:N0} judged before" : "")}, {report.Placements:N0} placements, {report.Tasks:N0} tasks, {report.Holds:N0} holds; no message leaves because of it"));
        if (report.StateHash.Length > 0) output.WriteLine($"state {report.StateHash}");
    }

    private sealed record Wish(string[] Files, string Mapping, DateOnly? Date, bool IsRehearsal, string Reason, string? Rejects, string Workflows);
}
