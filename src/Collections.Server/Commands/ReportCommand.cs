using System.CommandLine;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;
using Collections.Server.Reports;

namespace Collections.Server.Commands;

/// <summary>report NAME: the portfolio's history as a table.</summary>
internal static class ReportCommand
{
    private const string All = "all";

    private enum Form
    {
        Words,
        Json,
        Csv,
        Xlsx,
    }

    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = $"{string.Join(", ", ReportMaker.Names)}, or all (a workbook with a sheet each)." };
        var from = new Option<string?>("--from") { Description = "First month, such as 2026-11; default: the first there is." };
        var to = new Option<string?>("--to") { Description = "Last month; default: the last there is." };
        var csv = new Option<bool>("--csv") { Description = "Print CSV." };
        var xlsx = new Option<bool>("--xlsx") { Description = "Write a workbook to the file that -o names." };
        var output = new Option<string?>("-o") { Description = "Write to this file instead of standard output." };
        var (database, json) = (CommonOptions.Database(), CommonOptions.Json());
        var command = new Command("report", "Show the portfolio's history: transitions, month-ends, waterfall, roll rates, vintages, promises.") { name, from, to, csv, xlsx, output, database, json };
        command.SetAction(parsed => Print(
            parsed.GetValue(name)!, parsed.GetValue(from), parsed.GetValue(to),
            parsed.GetValue(xlsx) ? Form.Xlsx : parsed.GetValue(csv) ? Form.Csv : parsed.GetValue(json) ? Form.Json : Form.Words, parsed.GetValue(output), parsed.GetValue(database)));
        return command;
    }

    private static int Print(string name, string? from, string? to, Form form, string? output, string? database)
    {
        if (name != All && !ReportMaker.Names.Contains(name))
            throw new UsageException($"name: {string.Join(", ", ReportMaker.Names)} or {All} was expected, found '{name}'.");
        if (form == Form.Xlsx && output is not { Length: > 0 }) throw new UsageException("--xlsx: -o with the file to write was expected, found none.");
        if (name == All && form != Form.Xlsx) throw new UsageException($"{All}: --xlsx was expected, as several reports are no one table.");
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        opened.Migrate();
        var reports = new ReportMaker(opened);
        if (reports.Known() is not { } known) throw new UsageException("A portfolio with a history was expected, found none: no file was taken in yet.");
        var period = new ReportPeriod(Month("--from", from) ?? known.From, Month("--to", to) ?? known.To);
        ReportTable[] tables = [.. (name == All ? ReportMaker.Names : [name]).Select(one => reports.Make(one, period)!)];
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

    private static int? Month(string option, string? word) => word is null
        ? null
        : ReportPeriod.Read(word) ?? throw new UsageException($"{option}: a month such as 2026-11 was expected, found '{word}'.");
}
