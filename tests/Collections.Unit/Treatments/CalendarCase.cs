using Collections.Activities;
using Collections.Bpmn.Model;
using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Strategies.Expansion;
using Collections.Strategies.Packages;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;
using Collections.Testing.Treatments;

namespace Collections.Unit.Treatments;

/// <summary>A strategy of one calendar, whose cells that assign and offer come back to it.</summary>
internal static class CalendarCase
{
    public static readonly (string, ColumnType, int)[] Facts =
    [
        ("days past due", ColumnType.Number, 0), ("oldest due date", ColumnType.Date, 0), ("risk", ColumnType.Text, 0), ("silent until", ColumnType.Date, 0), ("pause until", ColumnType.Date, 0), ("contact channels", ColumnType.Text, 0),
    ];

    public static BatchRunner Runner(IReadOnlyList<string> cells, int subjectsPerPart = 1000) =>
        new(Expanded(cells).Definitions, CollectionsActivities.Registry(), Facts)
        {
            Decisions = new Dictionary<string, DmnModel> { ["calendar"] = TreatmentTable.Model(cells) },
            SubjectsPerPart = subjectsPerPart,
        };

    public static StrategyExpansion Expanded(IReadOnlyList<string> cells) => StrategyExpansion.Of(Drawn(cells), Package(cells));

    public static StrategyPackage Package(IReadOnlyList<string> cells, string bpmn = "") =>
        new("cards", bpmn, new Dictionary<string, string> { ["calendar.dmn"] = TreatmentTable.Dmn(cells) }, new Dictionary<string, string>(), "");

    /// <summary>The news <c>look</c> reads segment and silence from the facts again.</summary>
    public static BpmnDefinitions Drawn(IReadOnlyList<string> cells)
    {
        var drawing = BpmnBuilder.Process("cards").Strategy("days past due > 0").StartEvent("start")
            .ScriptTask("take", "{ segment: risk, quiet until: silent until, quiet reason: \"in transit\", paused until: pause until, pause reason: \"promise\" }")
            .BusinessRuleTask("box", node => node.Named("Calendar").Binding("Collections.TreatmentCalendar", ("calendar", "calendar")));
        foreach (var word in cells.Select(cell => cell.Split(' ')).Where(cell => cell[2] is "ASSIGN" or "OFFER").Select(cell => $"{cell[2]} {cell[3]}").Distinct())
            drawing = drawing.MoveTo("box").On(word).ServiceTask(word.Replace(' ', '_'), node => node.Binding("Collections.SetAttribute", ("name", "last port"), ("value", word))).ConnectTo("box");
        var words = cells.Select(cell => cell.Split(' ')).Where(cell => cell[2] == "EXIT").Select(cell => $"EXIT {cell[3]}").Distinct().ToList();
        var hasOpenEnd = cells.Select(cell => cell.Split(' ')).GroupBy(cell => cell[0]).Any(segment => segment.All(cell => cell[2] != "EXIT"));
        foreach (var word in hasOpenEnd ? words.Append("Finished") : words) drawing = drawing.MoveTo("box").On(word).TimerCatch(word.Replace(' ', '_'), "P900D").EndEvent($"{word.Replace(' ', '_')}_end");
        return drawing.BoundaryMessage("look", "box", "look").ConnectTo("take").Build();
    }
}
