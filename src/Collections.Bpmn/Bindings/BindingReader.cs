using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Bindings;

/// <summary>Reads <c>elsa:activityBinding</c>. Whether type and inputs exist is asked where the activities are known, not here.</summary>
internal static class BindingReader
{
    public static ActivityBinding? Read(XmlElementNode node, ModelIndex index)
    {
        var bindings = node.Extensions(BpmnNamespaces.Elsa, "activityBinding").ToList();
        if (bindings.Count == 0) return null;
        var id = node.Attribute("id") ?? "";
        if (bindings.Count > 1)
            Report(index, id, $"expected one activity binding, found {bindings.Count}: keep one", bindings[1]);
        var type = bindings[0].Attribute("activityType")?.Trim();
        if (string.IsNullOrEmpty(type))
        {
            Report(index, id, "expected the attribute activityType, such as 'Collections.SendMessage'", bindings[0]);
            return null;
        }
        return new ActivityBinding(type, ReadInputs(bindings[0], id, index), bindings[0].Location());
    }

    private static List<BoundInput> ReadInputs(XmlElementNode binding, string nodeId, ModelIndex index)
    {
        var inputs = new List<BoundInput>();
        foreach (var xml in binding.Elements.Where(child => child.LocalName == "input" && child.NamespaceUri == BpmnNamespaces.Elsa))
        {
            if (ReadInput(xml, nodeId, inputs, index) is { } input) inputs.Add(input);
        }
        return inputs;
    }

    private static BoundInput? ReadInput(XmlElementNode xml, string nodeId, List<BoundInput> before, ModelIndex index)
    {
        var name = xml.Attribute("name")?.Trim();
        if (string.IsNullOrEmpty(name))
        {
            Report(index, nodeId, "expected the attribute name on every input of the binding", xml);
            return null;
        }
        if (before.Exists(input => input.Name == name))
        {
            Report(index, nodeId, $"expected each input once, found '{name}' again: remove one", xml);
            return null;
        }
        var result = BoundInputReader.Read(name, xml.Text, xml.Location());
        if (result.Error is not null) Report(index, nodeId, result.Error, xml);
        return result.Input;
    }

    private static void Report(ModelIndex index, string nodeId, string message, XmlElementNode at) =>
        index.Report("activity-binding", FindingSeverity.Error, nodeId, message, at.Location());
}
