using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Domain.Treatments;

namespace Collections.Strategies.Expansion;

/// <summary>Whether everything that a calendar does not do itself leads somewhere.</summary>
internal static class CalendarPorts
{
    public static IEnumerable<ValidationFinding> Check(FlowNode box, TreatmentGrid grid, bool isDrawn)
    {
        var without = box.Outgoing.Count(flow => flow.Condition is null && !flow.IsDefault);
        if (without > 1 || (isDrawn && without > 0))
            yield return Finding(box, "calendar-ports", $"'{box.Name ?? box.Id}': flows that ask for the outcome were expected, such as outcome = \"{grid.Outcomes[0]}\", and one that takes the rest at most, found {without} without a condition.");
        if (without > 0 || box.Outgoing.Any(flow => flow.IsDefault)) yield break;
        foreach (var outcome in grid.Outcomes)
        {
            var cell = grid.Cells.FirstOrDefault(cell => cell.Word == outcome);
            if ((cell is null || cell.IsPort || isDrawn) && !box.Outgoing.Any(flow => OutcomeFlows.Takes(flow, outcome)))
                yield return Finding(box, "calendar-port-unwired", $"'{box.Name ?? box.Id}': a flow with outcome = \"{outcome}\" was expected, found none. {Where(grid, outcome)}");
        }
    }

    private static string Where(TreatmentGrid grid, string outcome)
    {
        var cells = grid.Cells.Where(cell => cell.Word == outcome).Select(cell => $"{cell.Segment} day {cell.Day}").ToList();
        return cells.Count == 0 ? "Cases whose segment has no EXIT come to the end of the grid by it." : $"It is due at {string.Join(", ", cells)}.";
    }

    private static ValidationFinding Finding(FlowNode box, string rule, string message) => new(rule, FindingSeverity.Error, box.Id, message, box.Location);
}
