using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Cases;
using Collections.Server.Deployments;
using Collections.Server.Histories;
using Collections.Server.Hosting;
using Collections.Server.VersionChanges;

namespace Collections.Server.Commands;

/// <summary>migrate: running cases of a strategy, all or a part of them, come to another version; or it is said what would become of them.</summary>
internal static class MigrateCommand
{
    private const int MostShown = 20;

    public static Command Create()
    {
        var strategy = new Argument<string>("strategy") { Description = "Name of the strategy." };
        var from = new Option<int>("--from") { Description = "Number of the version on which the cases are.", Required = true };
        var to = new Option<int>("--to") { Description = "Number of the version to which they come.", Required = true };
        var query = new Option<string?>("--query") { Description = "Only the cases of a filter, as the address of the list of cases has it: segment=HIGH&dueFrom=100000." };
        var cases = new Option<string[]>("--case") { Description = "Only the case of an account's reference, or of a number; several times.", AllowMultipleArgumentsPerToken = true };
        var file = new Option<string?>("--cases") { Description = "Only the cases that a file names, one a line; of a CSV the column case or account, else the first." };
        var map = new Option<string[]>("--map") { Description = "Cases at an element of the old version come to another of the new: ELEMENT=TARGET; several times.", AllowMultipleArgumentsPerToken = true };
        var leave = new Option<string[]>("--leave") { Description = "Cases at an element of the old version stay; several times.", AllowMultipleArgumentsPerToken = true };
        var restart = new Option<bool>("--restart-timers") { Description = "Waits begin anew; else they keep their date." };
        var preview = new Option<bool>("--preview") { Description = "Say what would become of the cases, and write nothing." };
        var reason = new Option<string?>("--reason") { Description = "Why; required unless it is a preview." };
        var (database, json) = (CommonOptions.Database(), CommonOptions.Json());
        var command = new Command("migrate", "Bring running cases, all or a part of them, to another version of their strategy.") { strategy, from, to, query, cases, file, map, leave, restart, preview, reason, database, json };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetValue(strategy)!,
            new MigrationRequest(
                parsed.GetValue(from), parsed.GetValue(to), Wishes(parsed.GetValue(map) ?? [], parsed.GetValue(leave) ?? []), parsed.GetValue(restart) ? MigrationRequest.Restart : null, parsed.GetValue(reason),
                parsed.GetValue(query), Named(parsed.GetValue(cases) ?? [], parsed.GetValue(file))),
            parsed.GetValue(preview), parsed.GetValue(database), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> Run(string strategy, MigrationRequest request, bool isPreview, string? database, bool json, CancellationToken cancellation)
    {
        if (request.Wrong(withReason: !isPreview) is { } wrong) throw new UsageException(wrong);
        if (!isPreview && !OperatorSwitch.MayPublish)
            throw new UsageException($"{OperatorSwitch.CommandLinePublish}=false: cases are brought over by people who are signed in; --preview says what would become of them.");
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        opened.Migrate();
        var histories = new KeptHistory(opened);
        var by = new Author(Environment.UserName, [Environment.UserName]);
        var order = new MigrationWishes(opened, new MigrationParts(opened, new CaseSearch(opened, histories))).Read(strategy, request, by, out var unfit)
            ?? throw new UsageException(unfit ?? string.Create(CultureInfo.InvariantCulture, $"A strategy with two versions that were published was expected, found {strategy} with {request.From} and {request.To}."));
        if (order.Plan(histories.Get()) is not { } plan) throw new UsageException($"Versions {request.From} and {request.To} of '{strategy}' were expected to be fit to run, found one that cannot be planned any more.");
        if (plan.Findings.FirstOrDefault(finding => finding.IsError) is { } error) throw new UsageException($"The mapping cannot be met: {error.Message}.");
        if (isPreview) return Show(new MigrationPreviewer(opened).Preview(order, plan), json);
        if (order.Part is { Cases.Count: 0 } none) return Nothing(none.Summary(0), request.From);
        var progress = ProgressLine.OnErrorStream();
        var migration = new CaseVersions(opened, TimeProvider.System) { PartDone = (_, done, of) => progress?.Report(string.Create(CultureInfo.InvariantCulture, $"part {done} of {of}")) };
        var report = await migration.Execute(order, cancellation).ConfigureAwait(false);
        if (json) Console.WriteLine(JsonSerializer.Serialize(report, JsonText.Options));
        else Write(report, Console.Out);
        return CommandLine.Done;
    }

    private static int Nothing(MigratedPart part, int from)
    {
        Write(part, Console.Error);
        Console.Error.WriteLine($"Open cases on version {from} were expected among those that were chosen, found none.");
        return CommandLine.Failed;
    }

    private static int Show(MigrationPreview preview, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(preview, JsonText.Options));
            return CommandLine.Done;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{preview.Strategy}, version {preview.From} to {preview.To}: of {preview.Cases:N0} cases {preview.Stays:N0} stand on, {preview.Moves:N0} come to another step, {preview.Ends:N0} are closed, {preview.NeedsHand:N0} need a hand and stay"));
        Write(preview.Part, Console.Out);
        Write(preview.Groups, Console.Out);
        foreach (var finding in preview.Findings) Console.WriteLine($"  {finding.Message}");
        return CommandLine.Done;
    }

    private static void Write(MigrationReport report, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Strategy}, version {report.From} to {report.To}: {report.Migrated:N0} cases came over, {report.Cases.Closed:N0} of them closed; {report.Left.Sum(group => group.Cases):N0} left: {report.Reason}"));
        Write(report.Part, output);
        Write(report.Left, output);
        if (report.StateHash.Length > 0) output.WriteLine($"  state {report.StateHash}");
    }

    private static void Write(IReadOnlyList<MigrationGroup> groups, TextWriter output)
    {
        foreach (var group in groups)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {group.Cases,9:N0}  {group.Kind,-6} {group.ElementId}{(group.TargetId is { } target && target != group.ElementId ? $" to {target}" : "")}{(group.Why.Length > 0 ? $": {group.Why}" : "")}"));
    }

    private static void Write(MigratedPart? part, TextWriter output)
    {
        if (part is null) return;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {part.Cases:N0} cases {(part.Query is { } query ? $"of the filter '{query}'" : $"of {part.Named:N0} that were named")}; {part.Others:N0} others of the version stay"));
        foreach (var stranger in part.Strangers.Take(MostShown)) output.WriteLine($"  {stranger.Reference}: {stranger.Why}");
        if (part.StrangersInAll > Math.Min(MostShown, part.Strangers.Count)) output.WriteLine("  …");
    }

    private static List<MigrationWish> Wishes(string[] maps, string[] leaves)
    {
        var wishes = leaves.Select(element => new MigrationWish(element, null, null)).ToList();
        foreach (var map in maps)
        {
            if (map.Split('=') is not [{ Length: > 0 } element, { Length: > 0 } target]) throw new UsageException($"--map: ELEMENT=TARGET was expected, found '{map}'.");
            wishes.Add(new MigrationWish(element, target, null));
        }
        return wishes;
    }

    private static IReadOnlyList<string>? Named(string[] cases, string? file)
    {
        RunCommand.RequireFile("--cases", file);
        return cases.Length == 0 && file is null ? null : [.. cases, .. file is null ? [] : CaseList.Read(File.ReadAllText(file))];
    }
}
