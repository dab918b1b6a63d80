using Collections.Decisions.Xml;

namespace Collections.Decisions.Dmn;

/// <summary>Reads decision tables.</summary>
internal static class TableReader
{
    public static DecisionTable Read(XmlElementNode element, string id) => new(
        id,
        element.Attribute("typeRef"),
        Policy(element.Attribute("hitPolicy")),
        AggregationOf(element.Attribute("aggregation")),
        [.. element.All("input").Select(input => Input(input, id))],
        [.. element.All("output").Select(output => Output(output, id))],
        [.. element.All("rule").Select(rule => ReadRule(rule, id))]);

    private static HitPolicy Policy(string? name) => name switch
    {
        "ANY" => HitPolicy.Any,
        "PRIORITY" => HitPolicy.Priority,
        "FIRST" => HitPolicy.First,
        "RULE ORDER" => HitPolicy.RuleOrder,
        "OUTPUT ORDER" => HitPolicy.OutputOrder,
        "COLLECT" => HitPolicy.Collect,
        _ => HitPolicy.Unique,
    };

    private static Aggregation AggregationOf(string? name) => name switch
    {
        "SUM" => Aggregation.Sum,
        "MIN" => Aggregation.Min,
        "MAX" => Aggregation.Max,
        "COUNT" => Aggregation.Count,
        _ => Aggregation.None,
    };

    private static InputClause Input(XmlElementNode input, string tableId)
    {
        var id = input.Id().Length > 0 ? input.Id() : tableId;
        var expression = input.Child("inputExpression");
        return new(
            id,
            input.Attribute("label") ?? "",
            BoxReader.Text(expression, id) ?? new("", id, input.Line),
            expression?.Attribute("typeRef"),
            BoxReader.Text(input.Child("inputValues"), id));
    }

    private static OutputClause Output(XmlElementNode output, string tableId)
    {
        var id = output.Id().Length > 0 ? output.Id() : tableId;
        return new(
            id,
            output.Attribute("name") ?? "",
            output.Attribute("typeRef"),
            BoxReader.Text(output.Child("outputValues"), id),
            BoxReader.Text(output.Child("defaultOutputEntry"), id));
    }

    private static Rule ReadRule(XmlElementNode rule, string tableId)
    {
        var id = rule.Id().Length > 0 ? rule.Id() : tableId;
        return new(id, Entries(rule, "inputEntry", id), Entries(rule, "outputEntry", id));
    }

    private static List<FeelText> Entries(XmlElementNode rule, string name, string id) =>
        [.. rule.All(name).Select(entry => BoxReader.Text(entry, id) ?? new("", id, entry.Line))];
}
