using Collections.Domain.Treatments;
using Collections.Engine.Activities;

namespace Collections.Activities.TreatmentCalendar;

/// <summary>A cell as the calendar works with it.</summary>
/// <param name="Day">From which day on it is due.</param>
/// <param name="Rule">The rule that says it.</param>
/// <param name="Outcome">Text code of the outcome.</param>
/// <param name="Name">As people say it.</param>
/// <param name="Mark">What says that it was done, where the high-water does not.</param>
/// <param name="IsExit">Whether it leads out: it does not wait.</param>
internal sealed record CalendarCell(int Day, int Rule, int Outcome, string Name, string Mark, bool IsExit)
{
    public static CalendarCell Of(TreatmentCell cell, BindingContext context) => new(
        cell.Day, cell.Rule, context.Pool.Add(cell.Word), cell.Name, $"{cell.Segment} {cell.Day} {TreatmentActionText.Of(cell.Action)}", cell.Action == TreatmentAction.Exit);
}
