using Collections.Xml;

namespace Collections.Decisions.Dmn;

/// <summary>What reading a file yields: definitions, or errors.</summary>
/// <param name="Definitions">Null where the file is no decision model.</param>
/// <param name="Errors">Empty where there are definitions.</param>
public sealed record DmnReadResult(DmnDefinitions? Definitions, IReadOnlyList<DmnError> Errors);

/// <summary>Reads DMN 1.1 to 1.5 XML. The versions differ in their namespaces; the elements read here do not.</summary>
public static class DmnReader
{
    /// <summary>Reads a model; the stream is closed.</summary>
    public static DmnReadResult Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var closed = stream;
        var (tree, refusal) = GuardedXmlReader.Read(stream, FeelLimits.Xml);
        if (tree is null) return new(null, [Refused(refusal!)]);
        var root = tree.Root;
        return root.LocalName == "definitions" && DmnNamespaces.VersionOf(root.NamespaceUri) is { } version
            ? new(Definitions(tree, version), [])
            : new(null, [new("not-dmn", $"Expected the element 'definitions' of DMN 1.1 to 1.5, found '{root.LocalName}' of '{root.NamespaceUri}'.", root.Id(), root.Line)]);
    }

    private static DmnError Refused(XmlRefusal refusal) => new(refusal.Rule, $"The file is refused: {refusal.Message}.", "", refusal.Line);

    private static DmnDefinitions Definitions(XmlTree tree, string version)
    {
        var root = tree.Root;
        return new(
            root.Id(),
            root.Name(),
            root.Attribute("namespace") ?? "",
            [.. root.All("import").Select(import => Import(root, import))],
            [.. root.All("itemDefinition").Select(ItemDefinitions.Read)],
            [.. root.All("inputData").Select(input => new InputData(input.Id(), input.Name(), Variable(input)))],
            [.. root.All("decision").Select(ReadDecision)],
            [.. root.All("businessKnowledgeModel").Select(ReadKnowledge)],
            [.. root.All("decisionService").Select(ReadService)])
        {
            Version = version,
            Document = tree,
        };
    }

    // DMN 1.1 has no name for an import: there the prefix of its namespace stands for it.
    private static DmnImport Import(XmlElementNode root, XmlElementNode import)
    {
        var ns = import.Attribute("namespace") ?? "";
        var name = import.Attribute("name")?.Trim()
            ?? root.Attributes.Find(attribute => attribute.IsNamespaceDeclaration && attribute.Prefix.Length > 0 && attribute.Value == ns)?.LocalName
            ?? "";
        return new(name, ns, import.Attribute("locationURI"));
    }

    private static InformationItem Variable(XmlElementNode element)
    {
        var variable = element.Child("variable");
        return new(variable?.Attribute("name")?.Trim() ?? element.Name(), variable?.Attribute("typeRef"));
    }

    private static Decision ReadDecision(XmlElementNode element) =>
        new(element.Id(), element.Name(), Variable(element), Requirements(element), BoxReader.ReadChild(element, element.Id()));

    private static KnowledgeModel ReadKnowledge(XmlElementNode element) => new(
        element.Id(),
        element.Name(),
        Variable(element),
        Requirements(element),
        element.Child("encapsulatedLogic") is { } logic ? BoxReader.ReadFunction(logic, element.Id()) : null);

    private static DecisionService ReadService(XmlElementNode element) => new(
        element.Id(),
        element.Name(),
        Variable(element),
        References(element, "outputDecision"),
        References(element, "encapsulatedDecision"),
        References(element, "inputDecision"),
        References(element, "inputData"));

    private static List<string> References(XmlElementNode element, string name) =>
        [.. element.All(name).Select(Reference)];

    private static string Reference(XmlElementNode element) => element.Attribute("href")?.Trim() ?? "";

    private static List<string> Requirements(XmlElementNode element) =>
    [
        .. element.Elements
            .Where(child => child.NamespaceUri == element.NamespaceUri && child.LocalName is "informationRequirement" or "knowledgeRequirement")
            .SelectMany(requirement => requirement.Elements)
            .Where(required => required.LocalName is "requiredDecision" or "requiredInput" or "requiredKnowledge")
            .Select(Reference),
    ];
}
