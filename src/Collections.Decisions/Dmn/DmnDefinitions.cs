using Collections.Xml;

namespace Collections.Decisions.Dmn;

/// <summary>A decision model as it was drawn: one file.</summary>
public sealed record DmnDefinitions(
    string Id,
    string Name,
    string Namespace,
    IReadOnlyList<DmnImport> Imports,
    IReadOnlyList<ItemDefinition> ItemDefinitions,
    IReadOnlyList<InputData> InputData,
    IReadOnlyList<Decision> Decisions,
    IReadOnlyList<KnowledgeModel> KnowledgeModels,
    IReadOnlyList<DecisionService> DecisionServices)
{
    /// <summary>The version of DMN that the file's namespace names: "1.1" to "1.5".</summary>
    public required string Version { get; init; }

    /// <summary>The whole document as it was written: diagrams, comments and foreign extensions included.</summary>
    public required XmlTree Document { get; init; }
}

/// <summary>Another model, whose elements are named with a prefix.</summary>
/// <param name="Name">The prefix; where it is empty the elements are named as if they stood in this model.</param>
/// <param name="Namespace">The namespace of the other model.</param>
/// <param name="Location">Where the file lies, if the model says so.</param>
public sealed record DmnImport(string Name, string Namespace, string? Location);

/// <summary>A name with a type: what an element provides to those that require it.</summary>
/// <param name="Name">The FEEL name.</param>
/// <param name="TypeRef">A built-in type or the name of an item definition; null where any value will do.</param>
public sealed record InformationItem(string Name, string? TypeRef);

/// <summary>A data type with a name (DMN 1.5, section 7.3.3).</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name that a typeRef says.</param>
/// <param name="TypeRef">The type that it restricts; null where it has components or is a function.</param>
/// <param name="IsCollection">Whether its values are lists of the type.</param>
/// <param name="AllowedValues">What the values may be; of a collection, each of its items.</param>
/// <param name="TypeConstraint">What the values may be; of a collection, the whole list.</param>
/// <param name="Components">The entries of a context.</param>
/// <param name="Function">The signature of a function.</param>
public sealed record ItemDefinition(
    string Id,
    string Name,
    string? TypeRef,
    bool IsCollection,
    FeelText? AllowedValues,
    FeelText? TypeConstraint,
    IReadOnlyList<ItemDefinition> Components,
    FunctionItem? Function);

/// <summary>The type of functions that an item definition describes.</summary>
public sealed record FunctionItem(IReadOnlyList<InformationItem> Parameters, string? OutputTypeRef);

/// <summary>A FEEL text and where it stands. Two texts are the same only if they stand at the same place.</summary>
public sealed class FeelText(string text, string elementId, int line, string? language = null)
{
    /// <summary>The expression language that the element names; null where it names none, which means FEEL.</summary>
    public string? Language { get; } = language;

    /// <summary>Whether the language is FEEL, by its URI in any version or by its name.</summary>
    internal bool IsFeel => string.IsNullOrWhiteSpace(Language) || Language.Contains("feel", StringComparison.OrdinalIgnoreCase);

    /// <summary>The source, trimmed.</summary>
    public string Text { get; } = text;

    /// <summary>The id of the nearest element that has one.</summary>
    public string ElementId { get; } = elementId;

    /// <summary>Line of the file.</summary>
    public int Line { get; } = line;
}
