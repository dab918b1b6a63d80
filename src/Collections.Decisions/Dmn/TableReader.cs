using Collections.Xml;

namespace Collections.Decisions.Dmn;

/// <summary>Reads decision tables.</summary>
internal static class TableReader
{
    public static DecisionTable Read(XmlElementNode element, string id)
    {
        var problems = new List<DmnError>();
        var policy = Word(element, "hitPolicy", HitPolicyText.Policies, HitPolicy.Unique, id, problems);
        var aggregation = policy == HitPolicy.Collect ? Word(element, "aggregation", HitPolicyText.Aggregations, Aggregation.None, id, problems) : Aggregation.None;
        IReadOnlyList<OutputClause> outputs = [.. element.All("output").Select(output => Output(output, id))];
        // DMN 1.5, section 8.2.10: the operators of collect are not defined over several outputs.
        if (aggregation != Aggregation.None && outputs.Count > 1)
            problems.Add(new("wrong-aggregation", $"Expected one output where a table collects with {element.Attribute("aggregation")}, found {outputs.Count}: collect without an operator.", id, element.Line));
        return new(
            id,
            element.Attribute("typeRef"),
            policy,
            aggregation,
            [.. element.All("input").Select(input => Input(input, id))],
            outputs,
            [.. element.All("rule").Select(rule => ReadRule(rule, id))])
        {
            AnnotationNames = [.. element.All("annotation").Select(annotation => annotation.Name())],
            Problems = problems,
        };
    }

    // A word that is mistyped must not quietly mean the default.
    private static T Word<T>(XmlElementNode element, string attribute, IReadOnlyDictionary<string, T> words, T absent, string id, List<DmnError> problems)
        where T : struct
    {
        if (element.Attribute(attribute)?.Trim() is not { Length: > 0 } word) return absent;
        if (words.TryGetValue(word, out var known)) return known;
        problems.Add(new("wrong-table", $"Expected {attribute} to be one of {string.Join(", ", words.Keys)}, found '{word}'.", id, element.Line));
        return absent;
    }

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
        return new(id, Entries(rule, "inputEntry", id), Entries(rule, "outputEntry", id))
        {
            Annotations = [.. rule.All("annotationEntry").Select(entry => entry.ChildText("text") ?? "")],
        };
    }

    private static List<FeelText> Entries(XmlElementNode rule, string name, string id) =>
        [.. rule.All(name).Select(entry => BoxReader.Text(entry, id) ?? new("", id, entry.Line))];
}
