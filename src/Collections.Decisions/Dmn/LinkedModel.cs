using Collections.Decisions.Syntax;

namespace Collections.Decisions.Dmn;

/// <summary>One file with its expressions parsed and its references resolved.</summary>
internal sealed class LinkedModel(DmnDefinitions definitions, IReadOnlyDictionary<string, LinkedModel> models)
{
    private readonly Dictionary<string, DrgElement> elements = Index(definitions);

    public DmnDefinitions Definitions { get; } = definitions;

    /// <summary>Imported models with their prefixes; several may have none.</summary>
    public List<(string Prefix, LinkedModel Model)> Imports { get; } = [];

    /// <summary>The tree of each text that parses.</summary>
    public Dictionary<FeelText, FeelExpression> Trees { get; } = [];

    /// <summary>The decision tables of which every cell parses.</summary>
    public Dictionary<DecisionTable, PreparedTable> Tables { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>All trees of an element, those of decision tables included.</summary>
    public Dictionary<DrgElement, List<FeelExpression>> Reads { get; } = new(ReferenceEqualityComparer.Instance);

    public required ModelTypes Types { get; init; }

    /// <summary>The element that a reference "#id" or "namespace#id" points to, and the model it belongs to.</summary>
    public (LinkedModel Model, DrgElement Element)? Find(string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var id = reference[(hash + 1)..];
        var model = hash > 0 && reference[..hash] != Definitions.Namespace ? models.GetValueOrDefault(reference[..hash]) : this;
        return model is not null && model.elements.TryGetValue(id, out var element) ? (model, element) : null;
    }

    /// <summary>The prefix under which another model is known here; "" where it needs none; null where it is unknown.</summary>
    public string? PrefixOf(LinkedModel other)
    {
        if (ReferenceEquals(other, this)) return "";
        foreach (var (prefix, model) in Imports)
        {
            if (ReferenceEquals(model, other)) return prefix;
        }
        return null;
    }

    private static Dictionary<string, DrgElement> Index(DmnDefinitions definitions)
    {
        var index = new Dictionary<string, DrgElement>(StringComparer.Ordinal);
        IEnumerable<DrgElement> all =
            [.. definitions.InputData, .. definitions.Decisions, .. definitions.KnowledgeModels, .. definitions.DecisionServices];
        foreach (var element in all) index.TryAdd(element.Id, element);
        return index;
    }
}
