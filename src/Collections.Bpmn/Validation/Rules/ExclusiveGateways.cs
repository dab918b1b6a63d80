using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>Every way out of a choice says when it is taken.</summary>
internal static class ExclusiveGateways
{
    public const string Condition = "gateway-condition";
    public const string Default = "gateway-default";

    public static void Check(ValidationContext context)
    {
        if (!context.Options.RequireBindings) return;
        foreach (var gateway in context.Nodes.OfType<Gateway>())
        {
            if (gateway is (ExclusiveGateway or InclusiveGateway) && gateway.Outgoing.Count > 1 && ValidationContext.IsExecutable(gateway))
                CheckWays(gateway, context);
        }
    }

    private static void CheckWays(Gateway gateway, ValidationContext context)
    {
        foreach (var flow in gateway.Outgoing.Where(flow => flow.Condition is null && !flow.IsDefault))
            context.Error(Condition, flow, $"sequence flow '{flow.Id}' leaves {gateway} without a condition: write one in FEEL, or make it the default flow");
        if (!gateway.Outgoing.Any(flow => flow.IsDefault))
            context.Warn(Default, gateway, $"{gateway} has no default flow: a case for which no condition holds becomes an incident");
    }
}
