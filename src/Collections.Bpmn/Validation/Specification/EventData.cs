using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>What an event catches or throws is the data of its definitions, one after the other.</summary>
internal static class EventData
{
    private static readonly string[] Carriers = ["messageRef", "signalRef", "errorRef", "escalationRef"];

    public static void IsThereForEveryDefinition(RuleCheck check)
    {
        foreach (var node in check.Document.Where(ElementKinds.IsEvent))
        {
            var items = Items(node, check);
            var data = Data(node);
            if (items.Count > 1 && data.Count > 0 && data.Count < items.Count)
                check.Refuse(node, $"expected {items.Count} {Kind(node)} elements on {check.Name(node)}, one for each definition that carries data; found {data.Count}: add what is missing, in the order of the definitions");
        }
    }

    public static void IsOfTheDefinitionsKind(RuleCheck check)
    {
        foreach (var node in check.Document.Where(ElementKinds.IsEvent))
        {
            foreach (var (data, item) in Data(node).Zip(Items(node, check)))
            {
                if (check.Document.ItemOf(data) is { } own && !ItemDefinitions.AreEquivalent(own, item))
                    check.Refuse(node, $"{check.Name(data)} of {check.Name(node)} holds {check.Name(own)}, its definition carries {check.Name(item)}: give both the same item definition");
            }
        }
    }

    public static void DefinitionsOfThrownEventsAreNotShared(RuleCheck check)
    {
        foreach (var reference in check.Document.Named("eventDefinitionRef"))
        {
            if (check.Document.Find(reference.Text) is not { } definition || check.Document.Parent(definition) is not { } owner || !owner.IsThrowing()) continue;
            check.Refuse(definition, $"{check.Name(definition)} belongs to {check.Name(owner)}, which throws it, and is used by {check.Name(check.Document.Identified(reference))} as well: give that event a definition of its own");
        }
    }

    private static List<XmlElementNode> Items(XmlElementNode node, RuleCheck check) =>
        [.. check.Document.Definitions(node).Select(definition => check.Document.ItemOf(Carried(definition, check))).OfType<XmlElementNode>()];

    private static XmlElementNode? Carried(XmlElementNode definition, RuleCheck check) =>
        Carriers.Select(carrier => check.Document.Referred(definition, carrier)).FirstOrDefault(carried => carried is not null);

    private static List<XmlElementNode> Data(XmlElementNode node) => [.. node.BpmnChildren(Kind(node))];

    private static string Kind(XmlElementNode node) => node.IsThrowing() ? "dataInput" : "dataOutput";
}
