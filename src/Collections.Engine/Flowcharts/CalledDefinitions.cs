using Collections.Bpmn.Elsa;

namespace Collections.Engine.Flowcharts;

/// <summary>Which definitions a definition runs: what must be there when it is planned.</summary>
public static class CalledDefinitions
{
    /// <summary>Their ids, each once, in the order of the document.</summary>
    public static IReadOnlyList<string> Of(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return [.. definition.Root.All().Select(DrawnDefinition.CalledBy).OfType<string>().Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];
    }
}
