using Collections.Bpmn.Model;
using Collections.Xml;

namespace Collections.Bpmn.Reading;

/// <summary>Reads which variables take what a message or signal says.</summary>
internal static class ReceivedReader
{
    public static IReadOnlyList<ReceivedValue> Read(XmlElementNode node) =>
        [.. node.Extensions(BpmnNamespaces.Collections, "received").Select(xml => new ReceivedValue(
            xml.Attribute("name") ?? "",
            xml.Attribute("from") ?? xml.Attribute("name") ?? "",
            xml.Attribute("type") ?? ReceivedValue.DefaultType,
            xml.Attribute("scale") is null ? ReceivedValue.DefaultScale : xml.Number("scale") ?? -1))];
}
