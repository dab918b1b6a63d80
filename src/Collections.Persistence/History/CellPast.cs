using Collections.Domain.Treatments;
using Collections.Engine.Batches;

namespace Collections.Persistence.History;

/// <summary>A cell of a treatment calendar, and what a run did with it.</summary>
/// <param name="Name">As people say it: <c>8 MAIL T02</c>.</param>
/// <param name="Fate">What became of it.</param>
public sealed record CellPast(string Name, CellFate Fate)
{
    /// <summary>For reading: a cell without a word was done.</summary>
    public string Words => Fate switch
    {
        CellFate.Overtaken => $"{Name} overtaken",
        CellFate.Waits => $"{Name} waits",
        CellFate.Withheld => $"{Name} withheld: control",
        _ => Name,
    };

    /// <summary>
    /// Of the rules that one stay at a calendar noted the last, before a flow, fired, and those before it were overtaken; a rule
    /// that no flow follows began to wait. A number above those of the rules is a cell that was withheld.
    /// </summary>
    /// <param name="plan">The plan of the steps.</param>
    /// <param name="steps">The steps of a stage, as a path has them.</param>
    /// <param name="place">Place of a step that a rule of a calendar decided.</param>
    internal static CellPast? Of(HistoryPlan plan, IReadOnlyList<int> steps, int place)
    {
        int element = PathTrie.ElementOf(steps[place]);
        int rule = PathTrie.RuleOf(steps[place]);
        if (rule == 0 || element >= plan.Plan.Nodes.Count || !plan.Calendars.TryGetValue(plan.Plan.Nodes[element].ElementId, out TreatmentGrid? grid))
            return null;
        if (rule > grid.RuleCount)
            return grid.Cells.FirstOrDefault(cell => cell.Rule == rule - grid.RuleCount) is { } withheld ? new CellPast(withheld.Name, CellFate.Withheld) : null;
        int next = place + 1;
        while (next < steps.Count && PathTrie.ElementOf(steps[next]) == element && PathTrie.RuleOf(steps[next]) > 0)
            next++;
        bool isLeft = next < steps.Count && PathTrie.ElementOf(steps[next]) >= plan.Plan.Nodes.Count;
        CellFate fate = !isLeft ? CellFate.Waits : next == place + 1 ? CellFate.Fired : CellFate.Overtaken;
        return grid.Cells.FirstOrDefault(cell => cell.Rule == rule) is { } found ? new CellPast(found.Name, fate) : null;
    }
}
