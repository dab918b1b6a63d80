namespace Collections.Decisions.Dmn;

/// <summary>Follows the requirements of a decision down to the input data.</summary>
internal static class RequiredInputs
{
    public static IReadOnlyCollection<string> Of(LinkedModel model, Decision decision)
    {
        var inputs = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<DrgElement>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(LinkedModel Model, DrgElement Element)>([(model, decision)]);
        while (open.TryPop(out var item))
        {
            if (!seen.Add(item.Element)) continue;
            if (item.Element is InputData input) inputs.Add(input.Variable.Name);
            foreach (var reference in References(item.Element))
            {
                if (item.Model.Find(reference) is { } required) open.Push(required);
            }
        }
        return inputs;
    }

    private static IEnumerable<string> References(DrgElement element) => element switch
    {
        Decision decision => decision.Requires,
        KnowledgeModel knowledge => knowledge.Requires,
        DecisionService service => service.OutputDecisions,
        _ => [],
    };
}
