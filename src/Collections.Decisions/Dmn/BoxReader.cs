using Collections.Xml;

namespace Collections.Decisions.Dmn;

/// <summary>Reads boxed expressions.</summary>
internal static class BoxReader
{
    /// <summary>The first boxed expression directly below an element.</summary>
    public static BoxedExpression? ReadChild(XmlElementNode? parent, string outerId)
    {
        if (parent is null) return null;
        foreach (var child in parent.Elements)
        {
            if (child.NamespaceUri == parent.NamespaceUri && Read(child, outerId) is { } box) return box;
        }
        return null;
    }

    /// <summary>The text of an element with a child "text"; null where there is none or it is empty.</summary>
    public static FeelText? Text(XmlElementNode? element, string outerId) =>
        element?.Child("text") is { } child && child.Text.Trim() is { Length: > 0 } text
            ? new(text, IdOf(element, outerId), child.Line, element.Attribute("expressionLanguage"))
            : null;

    public static FunctionBox ReadFunction(XmlElementNode element, string outerId)
    {
        var id = IdOf(element, outerId);
        return new(
            id,
            element.Attribute("typeRef"),
            element.Attribute("kind") ?? "FEEL",
            [.. element.All("formalParameter").Select(parameter => new InformationItem(parameter.Name(), parameter.Attribute("typeRef")))],
            ReadChild(element, id));
    }

    private static string? ImportedFrom(XmlElementNode? values) =>
        values is null ? null : values.Attribute("locationURI") ?? values.Attribute("namespace") ?? "";

    private static string IdOf(XmlElementNode element, string outerId) => element.Id().Length > 0 ? element.Id() : outerId;

    private static BoxedExpression? Read(XmlElementNode element, string outerId)
    {
        var id = IdOf(element, outerId);
        var type = element.Attribute("typeRef");
        return element.LocalName switch
        {
            "literalExpression" => new LiteralBox(id, type, Text(element, id) ?? new("", id, element.Line)) { ImportedFrom = ImportedFrom(element.Child("importedValues")) },
            "decisionTable" => TableReader.Read(element, id),
            "context" => new ContextBox(id, type, [.. element.All("contextEntry").Select(entry => Entry(entry, id))]),
            "list" => new ListBox(id, type, [.. Boxes(element, id)]),
            "relation" => Relation(element, id),
            "invocation" => new InvocationBox(id, type, ReadChild(element, id), [.. element.All("binding").Select(binding => Binding(binding, id))]),
            "functionDefinition" => ReadFunction(element, outerId),
            "conditional" => new ConditionalBox(id, type, Part(element, "if", id), Part(element, "then", id), Part(element, "else", id)),
            "for" => new ForBox(id, type, Iterator(element), Part(element, "in", id), Part(element, "return", id)),
            "every" or "some" => new QuantifiedBox(id, type, element.LocalName == "every", Iterator(element), Part(element, "in", id), Part(element, "satisfies", id)),
            "filter" => new FilterBox(id, type, Part(element, "in", id), Part(element, "match", id)),
            _ => null,
        };
    }

    private static IEnumerable<BoxedExpression?> Boxes(XmlElementNode element, string id) =>
        element.Elements.Where(child => child.NamespaceUri == element.NamespaceUri).Select(child => Read(child, id)).Where(box => box is not null);

    private static BoxedExpression? Part(XmlElementNode element, string name, string id) => ReadChild(element.Child(name), id);

    private static string Iterator(XmlElementNode element) => element.Attribute("iteratorVariable")?.Trim() ?? "";

    private static ContextBoxEntry Entry(XmlElementNode entry, string id) =>
        new(entry.Child("variable") is { } variable ? Item(variable) : null, ReadChild(entry, id));

    private static ContextBoxEntry Binding(XmlElementNode binding, string id) =>
        new(binding.Child("parameter") is { } parameter ? Item(parameter) : null, ReadChild(binding, id));

    private static InformationItem Item(XmlElementNode element) => new(element.Name(), element.Attribute("typeRef"));

    private static RelationBox Relation(XmlElementNode element, string id) => new(
        id,
        element.Attribute("typeRef"),
        [.. element.All("column").Select(Item)],
        [.. element.All("row").Select(row => (IReadOnlyList<BoxedExpression?>)[.. Boxes(row, id)])]);
}
