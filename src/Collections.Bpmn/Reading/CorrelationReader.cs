using Collections.Bpmn.Model;
using Collections.Xml;

namespace Collections.Bpmn.Reading;

/// <summary>Reads by what messages are told apart: our extension, and the keys, properties and subscriptions of the specification.</summary>
internal static class CorrelationReader
{
    public static Correlation? Read(XmlElementNode node)
    {
        if (node.Extensions(BpmnNamespaces.Collections, "correlation").FirstOrDefault() is not { } extension) return null;
        var payload = extension.Elements.Where(child => child.NamespaceUri == BpmnNamespaces.Collections && child.LocalName == "payload");
        return new Correlation(extension.Attribute("key"), [.. payload.Select(child => KeyValuePair.Create(child.Attribute("name") ?? "", child.Attribute("value") ?? ""))]);
    }

    public static IReadOnlyList<CorrelationProperty> ReadProperties(XmlElementNode root) =>
        [.. root.BpmnChildren("correlationProperty").Select(xml => new CorrelationProperty { Paths = Expressions(xml, "correlationPropertyRetrievalExpression", "messageRef", "messagePath") }.From(xml))];

    /// <summary>Keys stand in collaborations, and in what else is one.</summary>
    public static IReadOnlyList<CorrelationKey> ReadKeys(XmlElementNode root) =>
        [.. root.Elements.SelectMany(collaboration => collaboration.BpmnChildren("correlationKey")).Select(xml => new CorrelationKey
        {
            PropertyRefs = [.. xml.BpmnChildren("correlationPropertyRef").Select(child => BpmnXml.Reference(child.Text) ?? "")],
        }.From(xml))];

    public static IReadOnlyList<CorrelationSubscription> ReadSubscriptions(XmlElementNode process) =>
        [.. process.BpmnChildren("correlationSubscription").Select(xml => new CorrelationSubscription
        {
            KeyRef = BpmnXml.Reference(xml.Attribute("correlationKeyRef")),
            DataPaths = Expressions(xml, "correlationPropertyBinding", "correlationPropertyRef", "dataPath"),
        }.From(xml))];

    private static Dictionary<string, ConditionExpression> Expressions(XmlElementNode owner, string localName, string reference, string expression)
    {
        var read = new Dictionary<string, ConditionExpression>(StringComparer.Ordinal);
        foreach (var xml in owner.BpmnChildren(localName))
        {
            if (BpmnXml.Reference(xml.Attribute(reference)) is { } id && xml.Expression(expression) is { } found) read.TryAdd(id, found);
        }
        return read;
    }
}
