namespace Collections.Bpmn.Validation.Specification;

/// <summary>Data says that it is a collection exactly where its item definition says so.</summary>
internal static class CollectionFlags
{
    public static void OfAllData(RuleCheck check) => Check(check, "dataObject", "dataInput", "dataOutput");

    public static void OfDataObjects(RuleCheck check) => Check(check, "dataObject");

    public static void OfDataInputs(RuleCheck check) => Check(check, "dataInput");

    public static void OfDataOutputs(RuleCheck check) => Check(check, "dataOutput");

    private static void Check(RuleCheck check, params ReadOnlySpan<string> kinds)
    {
        foreach (var data in check.Document.Named(kinds).Where(check.Document.KeepsToTheLetter))
        {
            if (check.Document.ItemOf(data) is not { } item || ItemDefinitions.IsCollection(item) == ItemDefinitions.IsCollection(data)) continue;
            check.Refuse(data, $"{check.Name(data)} is {Word(ItemDefinitions.IsCollection(data))}, its {check.Name(item)} is {Word(ItemDefinitions.IsCollection(item))}: give both the same isCollection");
        }
    }

    private static string Word(bool isCollection) => isCollection ? "a collection" : "no collection";
}
