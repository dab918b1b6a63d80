using System.Globalization;
using System.Text;
using System.Text.Json;
using Collections.Bpmn.Editing;
using Collections.Bpmn.Model;
using Collections.Domain.Contacts;
using Collections.Domain.Effects;
using Collections.Domain.Treatments;

namespace Collections.Strategies.Expansion;

/// <summary>The steps that a treatment calendar adds beside its box: one for each word that nobody has to draw, with the flows there and back.</summary>
internal sealed class CalendarSteps
{
    private const string HourInput = "hour";
    private readonly List<BpmnEdit> edits = [];
    private readonly Dictionary<string, string> boxes = new(StringComparer.Ordinal);
    private readonly FlowNode box;

    private CalendarSteps(FlowNode box) => this.box = box;

    /// <summary>No step.</summary>
    public static CalendarSteps None { get; } = new(null!);

    /// <summary>In the order of the table.</summary>
    public IReadOnlyList<BpmnEdit> Edits => edits;

    /// <summary>By id of each step and flow: the box.</summary>
    public IReadOnlyDictionary<string, string> Boxes => boxes;

    public static CalendarSteps Of(FlowNode box, TreatmentGrid grid)
    {
        var steps = new CalendarSteps(box);
        foreach (var cell in grid.Cells.Where(cell => !cell.IsPort).DistinctBy(cell => cell.Word)) steps.Add(cell);
        steps.Settle();
        return steps;
    }

    /// <summary>A flow that leaves the box whatever the outcome would be taken beside each step: it is what is left for the rest.</summary>
    private void Settle()
    {
        edits.Add(new SetActivityInput(box.Id, "drawn", Literal("Boolean", "true")));
        if (box.Outgoing.All(flow => !flow.IsDefault) && box.Outgoing.Where(flow => flow.Condition is null).ToList() is [var rest]) edits.Add(new SetDefaultFlow(box.Id, rest.Id));
    }

    private void Add(TreatmentCell cell)
    {
        var id = FreeId($"{box.Id}.{Word(cell.Word)}");
        edits.Add(new AddNode(TreatmentActionText.ChannelOf(cell.Action) is null ? "userTask" : "sendTask", Taken(id), box.Container.Id)
        {
            Name = cell.Word,
            LaneId = box.Container.Lanes.LastOrDefault(lane => lane.NodeRefs.Contains(box.Id))?.Id,
        });
        edits.Add(Binding(id, cell));
        edits.Add(new AddFlow(Taken($"{id}.due"), box.Id, id) { Name = cell.Word, Condition = $"outcome = \"{cell.Word}\"" });
        if (cell.Action == TreatmentAction.Call) edits.Add(new AddFlow(Taken($"{id}.again"), id, id) { Name = "No answer", Condition = "outcome = \"No answer\"" });
        edits.Add(new AddFlow(Taken($"{id}.back"), id, box.Id));
        if (cell.Action == TreatmentAction.Call) edits.Add(new SetDefaultFlow(id, $"{id}.back"));
    }

    private SetActivityBinding Binding(string id, TreatmentCell cell)
    {
        if (TreatmentActionText.ChannelOf(cell.Action) is { } channel)
            return new SetActivityBinding(id, "Collections.SendMessage", [Text("channel", MessageChannelText.Of(channel)), Text("template", cell.Template), Text("whenTaken", SlotUseText.Of(SlotUse.Overtake)), .. Hour()]);
        var limit = cell.Limit ?? CallLimit.Usual;
        return new SetActivityBinding(id, "Collections.CallCampaign", [Text("list", cell.Template), Number("attempts", limit.Attempts), Number("perDay", limit.PerDay), Number("days", limit.Days)]);
    }

    /// <summary>As the box has it, a literal or FEEL.</summary>
    private IEnumerable<ActivityInput> Hour() => box.Binding?.Find(HourInput) is { } hour ? [new ActivityInput(HourInput, hour.Json)] : [];

    private static ActivityInput Text(string name, string value) => new(name, Literal("String", value));

    private static ActivityInput Number(string name, int value) => new(name, Literal("Int32", value.ToString(CultureInfo.InvariantCulture)));

    private static string Literal(string type, string value) => $$$"""{"typeName":"{{{type}}}","expression":{"type":"Literal","value":{{{JsonSerializer.Serialize(value)}}}}}""";

    private string Taken(string id)
    {
        boxes.Add(id, box.Id);
        return id;
    }

    /// <summary>Words that differ in signs alone get a number behind.</summary>
    private string FreeId(string wish)
    {
        var id = wish;
        for (var number = 2; boxes.ContainsKey(id); number++) id = string.Create(CultureInfo.InvariantCulture, $"{wish}_{number}");
        return id;
    }

    /// <summary>What an id may hold of a word.</summary>
    private static string Word(string word)
    {
        var id = new StringBuilder();
        foreach (var sign in word) id.Append(char.IsAsciiLetterOrDigit(sign) || sign == '-' ? sign : '_');
        return id.ToString();
    }
}
