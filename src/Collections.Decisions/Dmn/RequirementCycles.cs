namespace Collections.Decisions.Dmn;

/// <summary>
/// Finds decisions that require themselves, which no model may say (DMN 1.5, chapter 6). Business knowledge models
/// may call one another: their calls are bounded when they happen.
/// </summary>
internal sealed class RequirementCycles
{
    private const int Bound = 20;
    private const int LongestPath = 10;
    private readonly Dictionary<DrgElement, bool> finished = new(ReferenceEqualityComparer.Instance);
    private readonly List<(LinkedModel Model, DrgElement Element, Queue<string> Open)> path = [];
    private readonly List<DmnError> errors = [];

    /// <summary>At most 20 errors, each with the names on the way.</summary>
    public static IEnumerable<DmnError> Of(IEnumerable<LinkedModel> models)
    {
        var search = new RequirementCycles();
        foreach (var model in models)
        {
            foreach (var decision in model.Definitions.Decisions) search.From(model, decision);
        }
        return search.errors;
    }

    // Depth first without recursion: a chain of decisions may be as long as a file.
    private void From(LinkedModel model, DrgElement start)
    {
        Enter(model, start);
        while (path.Count > 0 && errors.Count < Bound)
        {
            var (owner, element, open) = path[^1];
            if (!open.TryDequeue(out var reference))
            {
                finished[element] = true;
                path.RemoveAt(path.Count - 1);
            }
            else if (owner.Find(reference) is { } required) Follow(required.Model, required.Element);
        }
    }

    private void Follow(LinkedModel model, DrgElement element)
    {
        if (!finished.TryGetValue(element, out var done)) Enter(model, element);
        else if (!done) Report(element);
    }

    private void Enter(LinkedModel model, DrgElement element)
    {
        if (finished.TryAdd(element, false)) path.Add((model, element, new(Requirements(element))));
    }

    private void Report(DrgElement element)
    {
        var from = path.FindIndex(step => ReferenceEquals(step.Element, element));
        var cycle = path[from..].ConvertAll(step => step.Element);
        if (!cycle.Exists(step => step is Decision)) return;
        var names = cycle.Take(LongestPath).Select(step => step.Name).Append(cycle.Count > LongestPath ? $"… ({cycle.Count} in all)" : element.Name);
        errors.Add(new("cyclic-requirement", $"'{element.Name}' requires itself: {string.Join(" → ", names)}.", element.Id));
    }

    private static IEnumerable<string> Requirements(DrgElement element) => element switch
    {
        Decision decision => decision.Requires,
        KnowledgeModel knowledge => knowledge.Requires,
        DecisionService service => service.OutputDecisions.Except(service.InputDecisions, StringComparer.Ordinal),
        _ => [],
    };
}
