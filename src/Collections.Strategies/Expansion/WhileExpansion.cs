using Collections.Bpmn.Model;
using Collections.Strategies.Packages;

namespace Collections.Strategies.Expansion;

/// <summary>
/// While-blocks: a subprocess in which a case is only while a condition holds becomes one behind a gateway, with conditional events
/// on its edge.
/// </summary>
internal static class WhileExpansion
{
    public static BoxExpansion Of(BpmnDefinitions drawn, StrategyPackage package)
    {
        var blocks = drawn.Processes.SelectMany(Blocks).ToList();
        if (blocks.Count == 0) return BoxExpansion.None;
        var parts = blocks.Select(block => (Findings: WhileCheck.Of(block).ToList(), Steps: WhileSteps.Of(block))).ToList();
        return new BoxExpansion(
            [.. parts.SelectMany(part => part.Steps?.Edits ?? [])],
            parts.SelectMany(part => part.Steps?.Boxes ?? new Dictionary<string, string>()).ToDictionary(StringComparer.Ordinal),
            [.. parts.SelectMany(part => part.Findings)]);
    }

    private static IEnumerable<SubProcess> Blocks(IFlowContainer container) => container.Nodes.OfType<SubProcess>().SelectMany(inner =>
        inner.While is null ? Blocks(inner) : Blocks(inner).Prepend(inner));
}
