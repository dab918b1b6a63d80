using System.Globalization;
using System.Text.Json;

namespace Collections.Testing.Bpmn;

/// <summary>What is said of one node beside its id: name, binding, loop.</summary>
public sealed class NodeBuilder
{
    private readonly List<(string Name, string Json)> inputs = [];
    private readonly SharedNames shared;
    private string? activityType;
    private string extensions = "";
    private string content = "";
    private BuiltElement? loop;

    internal NodeBuilder(SharedNames shared) => this.shared = shared;

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

    /// <summary>By which key, in FEEL, its messages and signals are told apart from others of their names.</summary>
    public NodeBuilder Key(string feel) => Extension(new BuiltElement("collections:correlation").Attribute("key", feel).ToString());

    /// <summary>Of a start event: the scope in which its event subprocess lies goes on.</summary>
    public NodeBuilder NonInterrupting() => Attribute("isInterrupting", "false");

    /// <summary>Of an event with several definitions: all of them must occur.</summary>
    public NodeBuilder AllOfThem() => Attribute("parallelMultiple", "true");

    /// <summary>The activity is done again while the condition holds, at most so often.</summary>
    public NodeBuilder Loop(string? condition, bool testBefore = false, int? maximum = null)
    {
        loop = new BuiltElement("standardLoopCharacteristics").Attribute("testBefore", testBefore ? "true" : null)
            .Attribute("loopMaximum", maximum?.ToString(CultureInfo.InvariantCulture));
        if (condition is not null) loop.Child(new BuiltElement("loopCondition").Text(condition));
        return this;
    }

    /// <summary>The activity is done so many times.</summary>
    public NodeBuilder Instances(string cardinality, bool sequential = false, string? completion = null)
    {
        loop = MultiInstance(sequential).Child(new BuiltElement("loopCardinality").Text(cardinality));
        return Completed(loop, completion);
    }

    /// <summary>The activity is done once for each item of a collection; what it makes of the items may be collected.</summary>
    /// <param name="collection">The variable that holds the items.</param>
    /// <param name="item">What an instance calls its item.</param>
    /// <param name="sequential">One after the other; else side by side.</param>
    /// <param name="completion">When the others are not done any more.</param>
    /// <param name="output">The variable that gets the list.</param>
    /// <param name="outputItem">The variable whose value an instance puts into it.</param>
    public NodeBuilder Each(string collection, string item, bool sequential = false, string? completion = null, string? output = null, string? outputItem = null)
    {
        loop = MultiInstance(sequential).Child(new BuiltElement("loopDataInputRef").Text(collection));
        if (output is not null) loop.Child(new BuiltElement("loopDataOutputRef").Text(output));
        loop.Child(new BuiltElement("inputDataItem").Attribute("id", $"item-{item}").Attribute("name", item));
        if (outputItem is not null) loop.Child(new BuiltElement("outputDataItem").Attribute("id", $"item-{outputItem}").Attribute("name", outputItem));
        return Completed(loop, completion);
    }

    private static BuiltElement MultiInstance(bool sequential) =>
        new BuiltElement("multiInstanceLoopCharacteristics").Attribute("isSequential", sequential ? "true" : "false");

    private NodeBuilder Completed(BuiltElement many, string? completion)
    {
        if (completion is not null) many.Child(new BuiltElement("completionCondition").Text(completion));
        return this;
    }

    /// <summary>Of an activity that is done several times: a signal is thrown when an instance completes, each time or the first time.</summary>
    public NodeBuilder ThrowingSignal(string name, bool once = false) => Throwing(shared.SignalDefinitionId(name), once);

    /// <summary>Of an activity that is done several times: an escalation is thrown when an instance completes, each time or the first time.</summary>
    public NodeBuilder ThrowingEscalation(string code, bool once = false) => Throwing(shared.EscalationDefinitionId(code), once);

    private NodeBuilder Throwing(string id, bool once)
    {
        if (loop is null) throw new InvalidOperationException("The instances are to be said before what they throw.");
        loop.Attribute("behavior", once ? "One" : "None").Attribute(once ? "oneBehaviorEventRef" : "noneBehaviorEventRef", id);
        return this;
    }

    /// <summary>A call: what is handed in and out, as names and FEEL, and which version is called.</summary>
    public NodeBuilder Handing(IEnumerable<(string Name, string Value)> inputs, IEnumerable<(string Name, string Value)> outputs, int? version = null)
    {
        var call = new BuiltElement("collections:call").Attribute("version", version?.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in inputs) call.Child(new BuiltElement("collections:input").Attribute("name", name).Attribute("value", value));
        foreach (var (name, value) in outputs) call.Child(new BuiltElement("collections:output").Attribute("name", name).Attribute("value", value));
        return Extension(call.ToString());
    }

    internal void WriteTo(BuiltElement element)
    {
        element.Attribute("name", DisplayName);
        foreach (var (name, value) in Attributes) element.Attribute(name, value);
        if (activityType is not null || extensions.Length > 0)
            element.Child(new BuiltElement("extensionElements").Raw(extensions).Raw(BindingXml()));
        if (loop is not null) element.Child(loop);
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
