using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>A gateway splits, joins or does both, and does what it declares.</summary>
internal static class GatewayDirections
{
    public const string Direction = "gateway-direction";
    public const string Useless = "gateway-flows";

    public static void Check(ValidationContext context)
    {
        foreach (var gateway in context.Nodes.OfType<Gateway>())
        {
            var declared = gateway.Xml?.Attribute("gatewayDirection") ?? "Unspecified";
            if (Contradiction(declared, gateway) is { } contradiction)
                context.Error(Direction, gateway, $"{gateway} declares gatewayDirection {declared}, but has {contradiction}: correct the direction or the flows");
            if (gateway.Incoming.Count < 2 && gateway.Outgoing.Count < 2)
                context.Error(Useless, gateway, $"expected several incoming or several outgoing flows at {gateway}, found {gateway.Incoming.Count} and {gateway.Outgoing.Count}: remove the gateway or connect it");
        }
    }

    private static string? Contradiction(string declared, Gateway gateway) => declared switch
    {
        "Diverging" when gateway.Incoming.Count > 1 => $"{gateway.Incoming.Count} incoming flows",
        "Converging" when gateway.Outgoing.Count > 1 => $"{gateway.Outgoing.Count} outgoing flows",
        "Mixed" when gateway.Incoming.Count < 2 => "fewer than two incoming flows",
        "Mixed" when gateway.Outgoing.Count < 2 => "fewer than two outgoing flows",
        _ => null,
    };
}
