using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>In an executable process a message event says which message it is, and which operation takes or sends it.</summary>
internal static class MessageEvents
{
    public static void NameTheirMessage(RuleCheck check)
    {
        foreach (var (node, definition) in Definitions(check, check.Document.RunsHere))
        {
            if (string.IsNullOrWhiteSpace(definition.Attribute("messageRef")))
                check.Refuse(node, $"expected a message on {check.Name(node)}, found none: refer to one, or nothing can be correlated to it");
        }
    }

    public static void NameTheirOperation(RuleCheck check)
    {
        foreach (var (node, definition) in Definitions(check, check.Document.RunsByTheLetter))
        {
            if (definition.BpmnChild("operationRef") is null)
                check.Refuse(node, $"expected an operation on {check.Name(node)}, because the process is executable; found none: refer to the operation that takes or sends the message");
        }
    }

    private static IEnumerable<(XmlElementNode Node, XmlElementNode Definition)> Definitions(RuleCheck check, Func<XmlElementNode, bool> runs) =>
        from node in check.Document.Where(ElementKinds.IsEvent).Where(runs)
        from definition in check.Document.Definitions(node)
        where definition.Trigger() == "message"
        select (node, definition);
}
