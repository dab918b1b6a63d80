using System.CommandLine;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;
using Collections.Server.Reports;

namespace Collections.Server.Commands;

/// <summary>report NAME: the portfolio's history as a table.</summary>
internal static class ReportCommand
{
    private enum Form
    {
        Words,
        Json,
        Csv,
        Xlsx,
    }

    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = $"{string.Join(", ", ReportMaker.Names.Concat(ReportMaker.OfExperiments))}, or {ReportMaker.All} (a workbook with a sheet each)." };
        var experiment = new Option<string?>("--name") { Description = $"The experiment that {string.Join(" and ", ReportMaker.OfExperiments)} are about." };
        var from = new Option<string?>("--from") { Description = "First month, such as 2026-11; default: the first there is." };
        var to = new Option<string?>("--to") { Description = "Last month; default: the last there is." };
        var firm = new Option<string?>("--firm") { Description = $"The firm whose statement {CommissionReport.Name} gives; default: all." };
        var csv = new Option<bool>("--csv") { Description = "Print CSV." };
        var xlsx = new Option<bool>("--xlsx") { Description = "Write a workbook to the file that -o names." };
        var output = new Option<string?>("-o") { Description = "Write to this file instead of standard output." };
        var (database, json) = (CommonOptions.Database(), CommonOptions.Json());
        var command = new Command("report", $"Show the portfolio's history: {string.Join(", ", ReportMaker.Names.Concat(ReportMaker.OfExperiments))}.") { name, experiment, from, to, firm, csv, xlsx, output, database, json };
        command.SetAction(parsed => Print(
            parsed.GetValue(name)!, (parsed.GetValue(experiment), parsed.GetValue(firm)), parsed.GetValue(from), parsed.GetValue(to),
            parsed.GetValue(xlsx) ? Form.Xlsx : parsed.GetValue(csv) ? Form.Csv : parsed.GetValue(json) ? Form.Json : Form.Words, parsed.GetValue(output), parsed.GetValue(database)));
        return command;
    }

    private static int Print(string name, (string? Experiment, string? Firm) of, string? from, string? to, Form form, string? output, string? database)
    {
        if (name != ReportMaker.All && !ReportMaker.Names.Contains(name) && !ReportMaker.OfExperiments.Contains(name))
            throw new UsageException($"name: {string.Join(", ", ReportMaker.Names.Concat(ReportMaker.OfExperiments))} or {ReportMaker.All} was expected, found '{name}'.");
        if (form == Form.Xlsx && output is not { Length: > 0 }) throw new UsageException("--xlsx: -o with the file to write was expected, found none.");
        if (name == ReportMaker.All && form != Form.Xlsx) throw new UsageException($"{ReportMaker.All}: --xlsx was expected, as several reports are no one table.");
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        opened.Migrate();
        var reports = new ReportMaker(opened);
        if (reports.Known() is not { } known) throw new UsageException("A portfolio with a history was expected, found none: no file was taken in yet.");
        var period = new ReportPeriod(Month("--from", from) ?? known.From, Month("--to", to) ?? known.To);
        ReportTable[] tables = ReportMaker.OfExperiments.Contains(name) ? [OfExperiment(reports, name, of.Experiment)] : [.. (name == ReportMaker.All ? ReportMaker.Names : [name]).Select(one => reports.Make(one, period, of.Firm)!)];
        if (form == Form.Xlsx)
        {
            File.WriteAllBytes(output!, ReportXlsx.Write(tables));
            return CommandLine.Done;
        }
        var text = form switch { Form.Csv => ReportCsv.Write(tables[0]), Form.Json => ReportDocument.Of(tables[0]).ToJsonString(JsonText.Options) + "\n", _ => ReportInWords.Write(tables[0]) };
        if (output is { Length: > 0 }) File.WriteAllText(output, text);
        else Console.Write(text);
        return CommandLine.Done;
    }

    private static ReportTable OfExperiment(ReportMaker reports, string name, string? experiment) =>
        experiment is not { Length: > 0 } ? throw new UsageException($"--name: the name of an experiment was expected for '{name}', found none.")
        : reports.Make(name, experiment) ?? throw new UsageException($"--name: the name of an experiment was expected, found '{experiment}', which nothing has.");

    private static int? Month(string option, string? word) => word is null
        ? null
        : ReportPeriod.Read(word) ?? throw new UsageException($"{option}: a month such as 2026-11 was expected, found '{word}'.");
}
