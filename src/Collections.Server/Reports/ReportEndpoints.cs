using System.Text;
using System.Text.Json.Nodes;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Reports;

/// <summary>The portfolio's history as tables, as JSON, CSV and workbooks.</summary>
internal static class ReportEndpoints
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(RouteGroupBuilder reports)
    {
        reports.MapGet("/", List).WithName("ListReports");
        reports.MapGet("/{name}", Read).WithName("ReadReport");
        reports.MapGet("/{name}/csv", Csv).WithName("ExportReportAsCsv");
        reports.MapGet("/{name}/xlsx", Workbook).WithName("ExportReportAsWorkbook");
    }

    private static Ok<ReportList> List(ReportMaker reports) => TypedResults.Ok(reports.Known() is { } known
        ? new ReportList(ReportMaker.Names, ReportPeriod.Word(known.From), ReportPeriod.Word(known.To))
        : new ReportList(ReportMaker.Names, null, null));

    private static Results<Ok<JsonObject>, ProblemHttpResult> Read(string name, string? from, string? to, ReportMaker reports) =>
        Make(name, from, to, reports, out var problem) is { } table ? TypedResults.Ok(ReportDocument.Of(table)) : problem!;

    private static Results<FileContentHttpResult, ProblemHttpResult> Csv(string name, string? from, string? to, ReportMaker reports) =>
        Make(name, from, to, reports, out var problem) is { } table ? TypedResults.File(Encoding.UTF8.GetBytes(ReportCsv.Write(table)), "text/csv", $"{name}.csv") : problem!;

    private static Results<FileContentHttpResult, ProblemHttpResult> Workbook(string name, string? from, string? to, ReportMaker reports) =>
        Make(name, from, to, reports, out var problem) is { } table ? TypedResults.File(ReportXlsx.Write([table]), Xlsx, $"{name}.xlsx") : problem!;

    private static ReportTable? Make(string name, string? from, string? to, ReportMaker reports, out ProblemHttpResult? problem)
    {
        problem = null;
        var (first, last) = (ReportPeriod.Read(from), ReportPeriod.Read(to));
        if (from is not null && first is null) problem = Problems.Wrong($"Expected as 'from' a month such as 2026-11, found '{from}'.");
        else if (to is not null && last is null) problem = Problems.Wrong($"Expected as 'to' a month such as 2026-11, found '{to}'.");
        if (problem is not null) return null;
        var known = reports.Known() ?? default;
        var table = reports.Make(name, new ReportPeriod(first ?? known.From, last ?? known.To));
        if (table is null) problem = Problems.Missing($"one of the reports {string.Join(", ", ReportMaker.Names)}", name);
        return table;
    }
}

/// <summary>The reports that there are.</summary>
/// <param name="Names">By which they are asked for.</param>
/// <param name="From">The first month with a history, such as 2026-11; null where there is none.</param>
/// <param name="To">The last.</param>
internal sealed record ReportList(IReadOnlyList<string> Names, string? From, string? To);
