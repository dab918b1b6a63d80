using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>What an element refers to exists, and is of the kind that belongs there.</summary>
internal static class References
{
    private static readonly string[] ItemAware =
        ["dataObject", "dataObjectReference", "dataStoreReference", "dataStore", "property", "dataInput", "dataOutput", "dataInputItem", "inputDataItem", "outputDataItem"];

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
        ["supportedInterfaceRef"] = ["interface"],
        ["operationRef"] = ["operation"],
        ["processRef"] = ["process"],
        ["dataObjectRef"] = ["dataObject"],
        ["dataStoreRef"] = ["dataStore"],
        ["activityRef"] = [],
        ["participantRef"] = ["participant"],
        ["flowNodeRef"] = [],
        ["dataInputRefs"] = ["dataInput"],
        ["dataOutputRefs"] = ["dataOutput"],
        ["optionalInputRefs"] = ["dataInput"],
        ["whileExecutingInputRefs"] = ["dataInput"],
        ["optionalOutputRefs"] = ["dataOutput"],
        ["whileExecutingOutputRefs"] = ["dataOutput"],
        ["inputSetRefs"] = ["inputSet"],
        ["outputSetRefs"] = ["outputSet"],
        ["correlationPropertyRef"] = ["correlationProperty"],
        ["correlationKeyRef"] = ["correlationKey"],
        ["definitionalCollaborationRef"] = ["collaboration", "globalConversation", "choreography", "globalChoreographyTask"],
        ["choreographyRef"] = ["choreography", "globalChoreographyTask"],
        ["categoryValueRef"] = ["categoryValue"],
        ["resourceRef"] = ["resource"],
        ["parameterRef"] = ["resourceParameter"],
        ["messageFlowRef"] = ["messageFlow"],
    };

    public static void AreResolved(RuleCheck check)
    {
        // What an import brings is not here to be looked up.
        if (check.Document.HasImports) return;
        foreach (var element in check.Document.Elements)
        {
            foreach (var attribute in element.Attributes.Where(attribute => attribute.NamespaceUri.Length == 0))
                Resolve(attribute.LocalName, attribute.Value, element, check);
            foreach (var child in element.Elements.Where(child => child.NamespaceUri == BpmnNamespaces.Model))
                Resolve(child.LocalName, child.Text, element, check);
        }
    }

    private static void Resolve(string name, string value, XmlElementNode owner, RuleCheck check)
    {
        if (Ask(name, owner) is not { } fits) return;
        var found = check.Document.Find(value);
        if (found is not null && fits(found)) return;
        var expected = Kinds.GetValueOrDefault(name) is [var only] ? $"the id of a {only}" : "the id of an element that exists and fits";
        check.Refuse(owner, $"expected {expected} as {name} of {check.Name(owner)}, found '{value.Trim()}'{(found is null ? "" : $", a {found.LocalName}")}: correct it or remove it");
    }

    /// <summary>What the referred element has to be; null where the name holds no reference.</summary>
    private static Func<XmlElementNode, bool>? Ask(string name, XmlElementNode owner) => (name, owner.LocalName) switch
    {
        ("sourceRef" or "targetRef", "dataInputAssociation" or "dataOutputAssociation") => found => ItemAware.Contains(found.LocalName),
        ("sourceRef" or "targetRef", "sequenceFlow") => found => found.IsFlowNode() || found.IsArtifact() || found.IsChoreographyActivity(),
        ("sourceRef" or "targetRef", "messageFlow") => TakesPartInMessages,
        ("source" or "target", "linkEventDefinition") => found => found.LocalName == "linkEventDefinition",
        ("eventDefinitionRef", _) => ElementKinds.IsEventDefinition,
        _ when Kinds.TryGetValue(name, out var allowed) => found => allowed.Length == 0 || allowed.Contains(found.LocalName),
        _ => null,
    };

    /// <summary>The specification's interaction nodes; artifacts have a rule of their own.</summary>
    private static bool TakesPartInMessages(XmlElementNode found) =>
        found.LocalName is "participant" || found.IsActivity() || found.IsEvent() || found.IsArtifact() || found.IsChoreographyActivity()
        || found.LocalName.EndsWith("onversation", StringComparison.Ordinal);
}
