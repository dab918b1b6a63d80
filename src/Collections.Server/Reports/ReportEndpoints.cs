using System.Text;
using System.Text.Json.Nodes;
using Collections.Server.People;
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

    private static Results<Ok<JsonObject>, ProblemHttpResult> Read(string name, string? from, string? to, string? experiment, string? firm, ReportMaker reports, CompanyWall wall) =>
        Make(name, from, to, (experiment, GivenText.Given(firm)), reports, wall, out var problem) is { } table ? TypedResults.Ok(ReportDocument.Of(table)) : problem!;

    private static Results<FileContentHttpResult, ProblemHttpResult> Csv(string name, string? from, string? to, string? experiment, string? firm, ReportMaker reports, CompanyWall wall) =>
        Make(name, from, to, (experiment, GivenText.Given(firm)), reports, wall, out var problem) is { } table ? TypedResults.File(Encoding.UTF8.GetBytes(ReportCsv.Write(table)), "text/csv", $"{name}.csv") : problem!;

    private static Results<FileContentHttpResult, ProblemHttpResult> Workbook(string name, string? from, string? to, string? experiment, string? firm, ReportMaker reports, CompanyWall wall)
    {
        var tables = new List<ReportTable>();
        foreach (var one in name == ReportMaker.All ? ReportMaker.Names : [name])
        {
            if (Make(one, from, to, (experiment, GivenText.Given(firm)), reports, wall, out var problem) is not { } table)
            {
                // The workbook of all has the sheets that the wall shows.
                if (name == ReportMaker.All && wall.Stands) continue;
                return problem!;
            }
            tables.Add(table);
        }
        return TypedResults.File(ReportXlsx.Write(tables), Xlsx, $"{name}.xlsx");
    }

    private static ReportTable? Make(string name, string? from, string? to, (string? Experiment, string? Firm) of, ReportMaker reports, CompanyWall wall, out ProblemHttpResult? problem)
    {
        if (Make(name, from, to, of, reports, out problem) is not { } table) return null;
        if (reports.Behind(wall, table) is { } shown) return shown;
        problem = Problems.Forbidden($"Expected a report by company or account, found '{name}', which adds up the debts to companies that are not yours.");
        return null;
    }

    private static ReportTable? Make(string name, string? from, string? to, (string? Experiment, string? Firm) of, ReportMaker reports, out ProblemHttpResult? problem)
    {
        problem = null;
        var (first, last) = (ReportPeriod.Read(from), ReportPeriod.Read(to));
        if (from is not null && first is null) problem = Problems.Wrong($"Expected as 'from' a month such as 2026-11, found '{from}'.");
        else if (to is not null && last is null) problem = Problems.Wrong($"Expected as 'to' a month such as 2026-11, found '{to}'.");
        if (problem is not null) return null;
        if (ReportMaker.OfExperiments.Contains(name))
        {
            if (string.IsNullOrWhiteSpace(of.Experiment)) problem = Problems.Wrong($"Expected in 'experiment' the name of an experiment for the report '{name}', found none.");
            else if (reports.Make(name, of.Experiment) is { } made) return made;
            else problem = Problems.Missing("an experiment", of.Experiment);
            return null;
        }
        var known = reports.Known() ?? default;
        var table = reports.Make(name, new ReportPeriod(first ?? known.From, last ?? known.To), of.Firm);
        if (table is null) problem = Problems.Missing($"one of the reports {string.Join(", ", ReportMaker.Names)}", name);
        return table;
    }
}

/// <summary>The reports that there are.</summary>
/// <param name="Names">By which they are asked for.</param>
/// <param name="From">The first month with a history, such as 2026-11; null where there is none.</param>
/// <param name="To">The last.</param>
internal sealed record ReportList(IReadOnlyList<string> Names, string? From, string? To);
