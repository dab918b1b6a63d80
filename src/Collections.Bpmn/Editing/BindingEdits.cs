using Collections.Bpmn.Bindings;
using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>The activity that a node is bound to, and its inputs.</summary>
internal static class BindingEdits
{
    private const string Binding = "activityBinding";
    private const string Input = "input";
    private const string Wish = "elsa";
    private const string Rule = "edit-binding";

    public static ValidationFinding? Set(EditedDocument document, SetActivityBinding edit)
    {
        if (document.Find(edit.NodeId) is not { } node) return document.Missing(edit.NodeId, "a flow node");
        if (!FlowNodeNames.IsFlowNode(node)) return document.Refusal(Rule, edit.NodeId, $"expected a flow node, found a {node.LocalName}");
        if (edit.ActivityType is not { } type)
        {
            ExtensionEdits.Remove(document, node, BpmnNamespaces.Elsa, Binding);
            return null;
        }
        if (Refused(document, edit.NodeId, edit.Inputs) is { } refused) return refused;
        var binding = Written(node) ?? ExtensionEdits.Add(document, node, BpmnNamespaces.Elsa, Binding, Wish);
        binding.SetAttribute("activityType", type);
        foreach (var other in Inputs(binding).Where(input => edit.Inputs.All(wanted => wanted.Name != Name(input))).ToList()) document.Remove(other);
        foreach (var input in edit.Inputs) Write(document, binding, input);
        return null;
    }

    public static ValidationFinding? SetInput(EditedDocument document, SetActivityInput edit)
    {
        if (document.Find(edit.NodeId) is not { } node) return document.Missing(edit.NodeId, "a flow node");
        if (Written(node) is not { } binding) return document.Refusal(Rule, edit.NodeId, "expected a node that is bound to an activity, found no binding: set the binding first");
        if (edit.Json is not { } json)
        {
            foreach (var input in Inputs(binding).Where(input => Name(input) == edit.Name).ToList()) document.Remove(input);
            return null;
        }
        var wanted = new ActivityInput(edit.Name, json);
        if (Refused(document, edit.NodeId, [wanted]) is { } refused) return refused;
        Write(document, binding, wanted);
        return null;
    }

    private static ValidationFinding? Refused(EditedDocument document, string nodeId, IReadOnlyList<ActivityInput> inputs)
    {
        if (inputs.GroupBy(input => input.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return document.Refusal(Rule, nodeId, $"expected each input once, found '{twice.Key}' again");
        foreach (var input in inputs)
        {
            if (string.IsNullOrWhiteSpace(input.Name)) return document.Refusal(Rule, nodeId, "expected a name for every input, found an empty one");
            if (BoundInputReader.Read(input.Name, input.Json, default).Error is { } error) return document.Refusal(Rule, nodeId, error);
        }
        return null;
    }

    private static void Write(EditedDocument document, XmlElementNode binding, ActivityInput input)
    {
        var written = Inputs(binding).FirstOrDefault(other => Name(other) == input.Name);
        if (written is null)
        {
            written = document.Append(binding, binding.Prefix, Input, BpmnNamespaces.Elsa);
            written.SetAttribute("name", input.Name);
        }
        if (written.Text.Trim() != input.Json.Trim()) written.SetText(input.Json);
    }

    private static XmlElementNode? Written(XmlElementNode node) => node.Extensions(BpmnNamespaces.Elsa, Binding).FirstOrDefault();

    private static IEnumerable<XmlElementNode> Inputs(XmlElementNode binding) =>
        binding.Elements.Where(child => child.LocalName == Input && child.NamespaceUri == BpmnNamespaces.Elsa);

    private static string? Name(XmlElementNode input) => input.Attribute("name")?.Trim();
}
