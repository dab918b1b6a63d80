namespace Collections.Decisions.Dmn;

/// <summary>An XML element as it was read: what the model is built from.</summary>
internal sealed class DmnElement(string name, string ns, IReadOnlyDictionary<string, string> attributes, int line)
{
    private readonly List<DmnElement> children = [];

    public string Name { get; } = name;

    public string Namespace { get; } = ns;

    public int Line { get; } = line;

    public IReadOnlyList<DmnElement> Children => children;

    public string Text { get; set; } = "";

    /// <summary>An attribute without namespace, or null.</summary>
    public string? this[string attribute] => attributes.GetValueOrDefault(attribute);

    public string Id => this["id"] ?? "";

    public void Add(DmnElement child) => children.Add(child);

    /// <summary>The first child of a name in the element's own namespace.</summary>
    public DmnElement? Child(string childName) => children.Find(child => child.Name == childName && child.Namespace == Namespace);

    public IEnumerable<DmnElement> All(string childName) => children.Where(child => child.Name == childName && child.Namespace == Namespace);

    /// <summary>The text of the child "text", trimmed; null where there is none.</summary>
    public string? ChildText(string childName) => Child(childName)?.Text.Trim();
}
