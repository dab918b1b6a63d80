using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>Where a gateway says whether paths part or meet in it, its flows say the same.</summary>
internal static class GatewayDirections
{
    public static void Converging(RuleCheck check)
    {
        foreach (var gateway in Of("Converging", check).Where(gateway => check.Document.OutgoingCount(gateway) > 1))
            check.Refuse(gateway, $"{check.Name(gateway)} says it is converging, so expected at most one outgoing flow, found {check.Document.OutgoingCount(gateway)}: correct the direction or move the split to a gateway of its own");
    }

    public static void Diverging(RuleCheck check)
    {
        foreach (var gateway in Of("Diverging", check).Where(gateway => check.Document.IncomingCount(gateway) > 1))
            check.Refuse(gateway, $"{check.Name(gateway)} says it is diverging, so expected at most one incoming flow, found {check.Document.IncomingCount(gateway)}: correct the direction or join before it");
    }

    public static void Mixed(RuleCheck check)
    {
        foreach (var gateway in Of("Mixed", check).Where(gateway => check.Document.IncomingCount(gateway) < 2 || check.Document.OutgoingCount(gateway) < 2))
            check.Refuse(gateway, $"{check.Name(gateway)} says it is mixed, so expected several incoming and several outgoing flows, found {check.Document.IncomingCount(gateway)} and {check.Document.OutgoingCount(gateway)}: correct the direction");
    }

    private static IEnumerable<XmlElementNode> Of(string direction, RuleCheck check) =>
        check.Document.Where(ElementKinds.IsGateway).Where(gateway => gateway.Attribute("gatewayDirection")?.Trim() == direction);
}
