using Collections.Bpmn.Model;
using Collections.Xml;

namespace Collections.Bpmn.Reading;

/// <summary>Reads a call activity, with our extension that says what goes in and out and which version is called.</summary>
internal static class CallReader
{
    public static CallActivity Read(XmlElementNode xml, IFlowContainer container)
    {
        var call = xml.Extensions(BpmnNamespaces.Collections, "call").FirstOrDefault();
        return new CallActivity
        {
            Container = container,
            CalledElement = BpmnXml.Reference(xml.Attribute("calledElement")),
            CalledVersion = call?.Number("version"),
            Inputs = Mappings(call, "input"),
            Outputs = Mappings(call, "output"),
        };
    }

    private static IReadOnlyList<CallMapping> Mappings(XmlElementNode? call, string direction) => call is null ? [] :
    [
        .. call.Elements
            .Where(child => child.NamespaceUri == BpmnNamespaces.Collections && child.LocalName == direction)
            .Select(child => new CallMapping(child.Attribute("name") ?? "", child.Attribute("value") ?? "")),
    ];
}
