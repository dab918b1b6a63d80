using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Reading;

internal static class StrategySettingsReader
{
    public static StrategySettings? Read(XmlElementNode process, ModelIndex index)
    {
        var extension = process.Extensions(BpmnNamespaces.Collections, "strategy").FirstOrDefault();
        if (extension is null) return null;
        return new StrategySettings(
            extension.Attribute("level") ?? StrategySettings.DefaultLevel,
            extension.Attribute("entry"),
            Precedence(extension, process, index),
            extension.Attribute("group") ?? StrategySettings.DefaultGroup,
            extension.Attribute("lead") ?? StrategySettings.DefaultLead,
            extension.Attribute("situation")?.Trim() is { Length: > 0 } situation ? situation : null);
    }

    private static int Precedence(XmlElementNode extension, XmlElementNode process, ModelIndex index)
    {
        var text = extension.Attribute("precedence");
        if (text is null) return StrategySettings.DefaultPrecedence;
        if (extension.Number("precedence") is { } precedence) return precedence;
        index.Report("strategy-settings", FindingSeverity.Error, process.Attribute("id") ?? "",
            $"expected a whole number as precedence, found '{text}'", extension.Location());
        return StrategySettings.DefaultPrecedence;
    }
}
