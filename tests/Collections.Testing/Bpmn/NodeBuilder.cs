using System.Text.Json;

namespace Collections.Testing.Bpmn;

/// <summary>What is said of one node beside its id: name, binding, loop.</summary>
public sealed class NodeBuilder
{
    private readonly List<(string Name, string Json)> inputs = [];
    private string? activityType;
    private string extensions = "";
    private string content = "";

    internal string? DisplayName { get; private set; }

    internal List<(string Name, string Value)> Attributes { get; } = [];

    public NodeBuilder Named(string name)
    {
        DisplayName = name;
        return this;
    }

    /// <summary>Binds the node; the inputs are literals.</summary>
    public NodeBuilder Binding(string type, params (string Name, string Value)[] literals)
    {
        activityType = type;
        foreach (var (name, value) in literals) Input(name, "Literal", value);
        return this;
    }

    /// <summary>Adds a FEEL input to the binding.</summary>
    public NodeBuilder Feel(string name, string expression) => Input(name, "Feel", expression);

    public NodeBuilder Input(string name, string expressionType, object value)
    {
        inputs.Add((name, JsonSerializer.Serialize(new { typeName = "String", expression = new { type = expressionType, value } })));
        return this;
    }

    public NodeBuilder Attribute(string name, string value)
    {
        Attributes.Add((name, value));
        return this;
    }

    /// <summary>Adds XML inside extensionElements as it is; the prefixes <c>elsa</c> and <c>collections</c> are declared.</summary>
    public NodeBuilder Extension(string xml)
    {
        extensions += xml;
        return this;
    }

    /// <summary>Adds XML inside the node as it is, in the BPMN namespace where no prefix is given.</summary>
    public NodeBuilder Content(string xml)
    {
        content += xml;
        return this;
    }

    internal void WriteTo(BuiltElement element)
    {
        element.Attribute("name", DisplayName);
        foreach (var (name, value) in Attributes) element.Attribute(name, value);
        if (activityType is not null || extensions.Length > 0)
            element.Child(new BuiltElement("extensionElements").Raw(extensions).Raw(BindingXml()));
        element.Raw(content);
    }

    private string BindingXml()
    {
        if (activityType is null) return "";
        var binding = new BuiltElement("elsa:activityBinding").Attribute("activityType", activityType);
        foreach (var (name, json) in inputs) binding.Child(new BuiltElement("elsa:input").Attribute("name", name).Text(json));
        return binding.ToString();
    }
}
