namespace Collections.Decisions.Dmn;

/// <summary>What reading a file yields: definitions, or errors.</summary>
/// <param name="Definitions">Null where the file is no decision model.</param>
/// <param name="Errors">Empty where there are definitions.</param>
public sealed record DmnReadResult(DmnDefinitions? Definitions, IReadOnlyList<DmnError> Errors);

/// <summary>Reads DMN 1.1 to 1.5 XML. The versions differ in their namespaces; the elements read here do not.</summary>
public static class DmnReader
{
    private static readonly string[] Namespaces =
    [
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
        "http://www.omg.org/spec/DMN/20180521/MODEL/",
        "https://www.omg.org/spec/DMN/20191111/MODEL/",
        "https://www.omg.org/spec/DMN/20211108/MODEL/",
        "https://www.omg.org/spec/DMN/20230324/MODEL/",
    ];

    /// <summary>Reads a model; the stream is closed.</summary>
    public static DmnReadResult Read(Stream stream)
    {
        var (root, error) = GuardedXmlReader.Read(stream);
        if (root is null) return new(null, [error!]);
        if (root.Name != "definitions" || !Namespaces.Contains(root.Namespace))
            return new(null, [new("not-dmn", $"Expected the element 'definitions' of DMN 1.1 to 1.5, found '{root.Name}' of '{root.Namespace}'.", root.Id, root.Line)]);
        return new(Definitions(root), []);
    }

    private static DmnDefinitions Definitions(DmnElement root) => new(
        root.Id,
        root["name"] ?? "",
        root["namespace"] ?? "",
        [.. root.All("import").Select(import => new DmnImport(import["name"] ?? "", import["namespace"] ?? "", import["locationURI"]))],
        [.. root.All("itemDefinition").Select(ItemDefinitions.Read)],
        [.. root.All("inputData").Select(input => new InputData(input.Id, NameOf(input), Variable(input)))],
        [.. root.All("decision").Select(ReadDecision)],
        [.. root.All("businessKnowledgeModel").Select(ReadKnowledge)],
        [.. root.All("decisionService").Select(ReadService)]);

    private static string NameOf(DmnElement element) => element["name"]?.Trim() ?? "";

    private static InformationItem Variable(DmnElement element)
    {
        var variable = element.Child("variable");
        return new(variable?["name"]?.Trim() ?? NameOf(element), variable?["typeRef"]);
    }

    private static Decision ReadDecision(DmnElement element) =>
        new(element.Id, NameOf(element), Variable(element), Requirements(element), BoxReader.ReadChild(element, element.Id));

    private static KnowledgeModel ReadKnowledge(DmnElement element) => new(
        element.Id,
        NameOf(element),
        Variable(element),
        Requirements(element),
        element.Child("encapsulatedLogic") is { } logic ? BoxReader.ReadFunction(logic, element.Id) : null);

    private static DecisionService ReadService(DmnElement element) => new(
        element.Id,
        NameOf(element),
        Variable(element),
        References(element, "outputDecision"),
        References(element, "inputDecision"),
        References(element, "inputData"));

    private static List<string> References(DmnElement element, string name) =>
        [.. element.All(name).Select(reference => reference["href"] ?? "")];

    private static List<string> Requirements(DmnElement element) =>
    [
        .. element.Children
            .Where(child => child.Name is "informationRequirement" or "knowledgeRequirement")
            .SelectMany(requirement => requirement.Children)
            .Select(required => required["href"] ?? ""),
    ];
}
