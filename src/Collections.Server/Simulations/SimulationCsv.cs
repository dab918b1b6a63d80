using System.Globalization;
using Collections.Server.Reports;

namespace Collections.Server.Simulations;

/// <summary>A simulation as rows: a figure each, of the whole time or of one of its days.</summary>
internal static class SimulationCsv
{
    private const string Whole = "";

    public static string Write(Simulation simulation) => ReportCsv.Write(new ReportTable(
        "simulation", simulation.Basis,
        [
            new("figure", ReportValue.Text), new("date", ReportValue.Text), new("name", ReportValue.Text), new("draft", ReportValue.Number), new("other version", ReportValue.Number),
            new("draft amount", ReportValue.Text), new("other amount", ReportValue.Text),
        ],
        [.. Rows(simulation)]));

    private static IEnumerable<IReadOnlyList<object?>> Rows(Simulation simulation)
    {
        yield return ["cases", Whole, "", simulation.Cases, simulation.OtherCases, null, null];
        foreach (var row in simulation.Elements) yield return ["passed", Whole, row.ElementId, row.Draft, row.Other, row.DraftAmount, row.OtherAmount];
        foreach (var row in simulation.Segments) yield return ["segment", Whole, row.Segment, row.Draft, row.Other, null, null];
        foreach (var row in simulation.Messages) yield return ["messages", Whole, row.Channel, row.Draft, row.Other, null, null];
        foreach (var row in simulation.Tasks) yield return ["tasks", Whole, row.Queue, row.Draft, row.Other, null, null];
        foreach (var row in simulation.Placements) yield return ["placements", Whole, row.Firm, row.Draft, row.Other, row.DraftAmount, row.OtherAmount];
        foreach (var row in simulation.States) yield return ["states", Whole, row.State, row.Draft, row.Other, null, null];
        foreach (var row in simulation.ByDay.SelectMany(DayRows)) yield return row;
    }

    private static IEnumerable<IReadOnlyList<object?>> DayRows(SimulatedDay day)
    {
        var date = day.Date.ToString("O", CultureInfo.InvariantCulture);
        foreach (var row in day.Messages) yield return ["messages", date, row.Name, row.Count, null, null, null];
        foreach (var row in day.Tasks) yield return ["tasks", date, row.Name, row.Count, null, null, null];
        foreach (var row in day.Queues) yield return ["tasks waiting", date, row.Queue, row.Waiting, null, null, null];
        foreach (var (row, asked) in day.Queues.Where(row => row.Asked is not null).Select(row => (row, row.Asked!.Value)))
        {
            foreach (var (figure, count) in new[] { ("cases for places", asked), ("places", row.Places!.Value), ("short of places", row.Short!.Value) }) yield return [figure, date, row.Queue, count, null, null, null];
        }
        foreach (var row in day.Placements) yield return ["placements", date, row.Name, row.Count, null, row.Amount, null];
        foreach (var (figure, count) in new[] { ("opened", day.Opened), ("closed", day.Closed), ("standing", day.Standing), ("paid", day.Paid), ("promised", day.Promised), ("broken", day.Broken) })
            yield return [figure, date, "", count, null, null, null];
    }
}
