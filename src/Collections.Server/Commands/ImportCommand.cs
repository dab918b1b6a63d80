using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Collections.Intake.Imports;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;
using Collections.Server.Nightly;

namespace Collections.Server.Commands;

/// <summary>import: intake alone.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The portfolio or payments file (CSV)." };
        var mapping = new Option<string>("--mapping") { Description = "How its columns become facts (JSON).", Required = true };
        var position = new Option<string?>("--position") { Description = "The date that the file's facts speak of; default: yesterday." };
        var sequence = new Option<int?>("--sequence") { Description = "The file's number on that position; default: the next one." };
        var (database, json) = (CommonOptions.Database(), CommonOptions.Json());
        var command = new Command("import", "Take a portfolio file or, by its mapping, a payments file in, without a run.") { file, mapping, position, sequence, database, json };
        command.SetAction((parsed, cancellation) => Import(
            parsed.GetValue(file)!, parsed.GetValue(mapping), DateText.ReadOptional("--position", parsed.GetValue(position)),
            parsed.GetValue(sequence), parsed.GetValue(database), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> Import(
        string file, string? mapping, DateOnly? position, int? sequence, string? database, bool json, CancellationToken cancellation)
    {
        RunCommand.RequireFile("file", file);
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        opened.Migrate();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var night = new NightlyRun(opened, TimeProvider.System) { Progress = ProgressLine.OnErrorStream() };
        var report = await night.TakeIn(new NightRequest(today, file, mapping, position, sequence, ""), cancellation).ConfigureAwait(false);
        if (json) Console.WriteLine(JsonSerializer.Serialize(report, JsonText.Options));
        else Write(report);
        return report.WasTaken() ? CommandLine.Done : CommandLine.Failed;
    }

    private static void Write(IntakeReport report)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Feed} of {report.Position:yyyy-MM-dd}, sequence {report.Sequence}: {report.Verdict}"));
        if (report.Explanation.Length > 0) Console.WriteLine(report.Explanation);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Read:N0} rows read, {report.Accepted:N0} accepted, {report.Rejected:N0} rejected"));
        foreach (var (code, rows) in report.Defects) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {code}: {rows:N0}"));
        if (report.SharedContacts.Addresses > 0)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.SharedContacts.Addresses:N0} numbers or addresses held: {report.SharedContacts.Customers:N0} customers share them"));
        if (report.RejectFile.Length > 0) Console.WriteLine($"Rejected rows: {report.RejectFile}");
    }
}
