using Collections.Bpmn.Model;
using Collections.Xml;

namespace Collections.Bpmn.Reading;

internal static class CycleSettingsReader
{
    public static CycleSettings? Read(XmlElementNode process) =>
        process.Extensions(BpmnNamespaces.Collections, "cycle").FirstOrDefault() is { } extension
            ? new CycleSettings(extension.Attribute("kind") ?? "", extension.Attribute("pool") ?? "")
            : null;
}
