using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>What an element refers to exists, and is of the kind that belongs there.</summary>
internal static class References
{
    public const string Rule = "dangling-reference";
    public const string Diagram = "diagram-reference";
    private const string DiagramReference = "bpmnElement";

    /// <summary>Attributes and elements that hold a reference, and the kinds it may have; an empty list allows any.</summary>
    private static readonly Dictionary<string, string[]> Kinds = new(StringComparer.Ordinal)
    {
        ["sourceRef"] = [],
        ["targetRef"] = [],
        ["default"] = ["sequenceFlow"],
        ["incoming"] = ["sequenceFlow"],
        ["outgoing"] = ["sequenceFlow"],
        ["attachedToRef"] = ["task", "sendTask", "receiveTask", "userTask", "manualTask", "serviceTask", "scriptTask", "businessRuleTask", "callActivity", "subProcess", "transaction", "adHocSubProcess"],
        ["messageRef"] = ["message"],
        ["inMessageRef"] = ["message"],
        ["outMessageRef"] = ["message"],
        ["signalRef"] = ["signal"],
        ["errorRef"] = ["error"],
        ["escalationRef"] = ["escalation"],
        ["itemRef"] = ["itemDefinition"],
        ["itemSubjectRef"] = ["itemDefinition"],
        ["interfaceRef"] = ["interface"],
        ["operationRef"] = ["operation"],
        ["processRef"] = ["process"],
        ["dataObjectRef"] = ["dataObject"],
        ["dataStoreRef"] = ["dataStore"],
        ["activityRef"] = [],
        ["eventDefinitionRef"] = [],
        ["flowNodeRef"] = [],
        ["dataInputRefs"] = ["dataInput"],
        ["dataOutputRefs"] = ["dataOutput"],
        ["loopDataInputRef"] = [],
        ["loopDataOutputRef"] = [],
        ["correlationPropertyRef"] = ["correlationProperty"],
        [DiagramReference] = [],
    };

    public static void Check(ValidationContext context)
    {
        var root = context.Definitions.Document.Root;
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(root, kinds);
        // What an import brings is not here to be looked up.
        if (root.BpmnChild("import") is null) Walk(root, kinds, context);
    }

    private static void Collect(XmlElementNode element, Dictionary<string, string> kinds)
    {
        if (element.Attribute("id")?.Trim() is { Length: > 0 } id) kinds.TryAdd(id, element.LocalName);
        foreach (var child in element.Elements) Collect(child, kinds);
    }

    private static void Walk(XmlElementNode element, Dictionary<string, string> kinds, ValidationContext context)
    {
        if (element.NamespaceUri is not (BpmnNamespaces.Model or BpmnNamespaces.Diagram)) return;
        foreach (var attribute in element.Attributes.Where(attribute => attribute.NamespaceUri.Length == 0))
        {
            Resolve(attribute.LocalName, attribute.Value, element, element, kinds, context);
        }
        foreach (var child in element.Elements)
        {
            if (child.IsBpmn(child.LocalName)) Resolve(child.LocalName, child.Text, element, child, kinds, context);
            Walk(child, kinds, context);
        }
    }

    private static void Resolve(
        string name, string value, XmlElementNode owner, XmlElementNode at, Dictionary<string, string> kinds, ValidationContext context)
    {
        if (!Kinds.TryGetValue(name, out var allowed)) return;
        var id = BpmnXml.Reference(value);
        var kind = id is null ? null : kinds.GetValueOrDefault(id);
        if (kind is not null && (allowed.Length == 0 || allowed.Contains(kind))) return;
        if (name == DiagramReference)
        {
            context.Warn(Diagram, owner.Attribute("id") ?? "", $"the diagram draws '{value.Trim()}', which is not in the model: remove the shape or edge", at.Location());
            return;
        }
        var expected = allowed.Length == 1 ? $"the id of a {allowed[0]}" : "the id of an element that exists";
        context.Error(Rule, owner.Attribute("id") ?? "", $"expected {expected} as {name} of {owner.LocalName}, found '{value.Trim()}'{(kind is null ? "" : $", a {kind}")}: correct it or remove it", at.Location());
    }
}
