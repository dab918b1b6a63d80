using Collections.Bpmn.Model;
using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;

namespace Collections.Engine.Planning;

/// <summary>Reads which variables of a case take what the messages and signals of a node say.</summary>
internal static class ReceivedValues
{
    private const int MostDigits = 6;
    private static readonly string[] Types = ["text", "number", "date", "boolean"];

    public static IReadOnlyList<PlanReceived> Of(FlowNode node, string elementId, PlanDraft draft) =>
        [.. node.Received.Select(value => Of(value, elementId, draft)).OfType<PlanReceived>()];

    private static PlanReceived? Of(ReceivedValue value, string elementId, PlanDraft draft)
    {
        if (string.IsNullOrWhiteSpace(value.Name)) return Refuse("a name was expected on collections:received, found none");
        if (!Types.Contains(value.Type)) return Refuse($"'{value.Name}': one of {string.Join(", ", Types)} was expected as the type of what is received, found '{value.Type}'");
        if (value.Scale is < 0 or > MostDigits) return Refuse($"'{value.Name}': a whole number from 0 to {MostDigits} was expected as scale of what is received, found another");
        var parsed = FeelParser.Parse(FeelText.Of(value.From));
        if (parsed.Tree is not { } path) return Refuse($"'{value.Name}': FEEL over what is received was expected, found '{value.From}'");
        var type = TypeOf(value.Type);
        return new PlanReceived(draft.Writes(value.Name, type, type == ColumnType.Number ? value.Scale : 0, elementId), type, path);

        PlanReceived? Refuse(string what)
        {
            draft.Find("received-value", elementId, $"'{elementId}': {what}.");
            return null;
        }
    }

    private static ColumnType TypeOf(string word) => word switch
    {
        "number" => ColumnType.Number,
        "date" => ColumnType.Date,
        "boolean" => ColumnType.Boolean,
        _ => ColumnType.Text,
    };
}
