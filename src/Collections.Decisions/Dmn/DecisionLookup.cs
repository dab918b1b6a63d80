namespace Collections.Decisions.Dmn;

/// <summary>Finds a decision among the models of a folder, as strategies name them.</summary>
public static class DecisionLookup
{
    /// <summary>
    /// The models that hold a decision of the name or id, or whose file has the name, which means its last decision; in the order
    /// of the files.
    /// </summary>
    /// <param name="models">Models by file name without folder and ending.</param>
    /// <param name="name">Name or id of a decision, or name of a file.</param>
    public static IEnumerable<(DmnModel Model, Decision Decision)> Find(IReadOnlyDictionary<string, DmnModel> models, string name)
    {
        ArgumentNullException.ThrowIfNull(models);
        foreach (var (file, model) in models.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if ((model.FindDecision(name) ?? (file == name && model.Definitions.Decisions is [.., var last] ? last : null)) is { } found) yield return (model, found);
        }
    }
}
