namespace Collections.Decisions.Dmn;

/// <summary>Follows the requirements of a decision down to the input data.</summary>
internal static class RequiredInputs
{
    public static IReadOnlyCollection<string> Of(LinkedModel model, Decision decision) =>
        new SortedSet<string>(Reachable(model, decision).Select(item => item.Element).OfType<InputData>().Select(input => input.Variable.Name), StringComparer.Ordinal);

    public static IReadOnlyCollection<string> NamesReadBy(LinkedModel model, Decision decision)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (owner, element) in Reachable(model, decision))
        {
            if (owner.Reads.TryGetValue(element, out var trees)) names.UnionWith(trees.SelectMany(tree => tree.Names));
        }
        return names;
    }

    public static List<(LinkedModel Model, DrgElement Element)> Reachable(LinkedModel model, Decision decision)
    {
        var seen = new HashSet<DrgElement>(ReferenceEqualityComparer.Instance);
        var reachable = new List<(LinkedModel Model, DrgElement Element)>();
        var open = new Stack<(LinkedModel Model, DrgElement Element)>([(model, decision)]);
        while (open.TryPop(out var item))
        {
            if (!seen.Add(item.Element)) continue;
            reachable.Add(item);
            foreach (var reference in References(item.Element))
            {
                if (item.Model.Find(reference) is { } required) open.Push(required);
            }
        }
        return reachable;
    }

    private static IEnumerable<string> References(DrgElement element) => element switch
    {
        Decision decision => decision.Requires,
        KnowledgeModel knowledge => knowledge.Requires,
        DecisionService service => service.OutputDecisions,
        _ => [],
    };
}
