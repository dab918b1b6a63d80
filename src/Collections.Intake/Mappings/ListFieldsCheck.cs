namespace Collections.Intake.Mappings;

/// <summary>What holds for the fields of every list, whatever it is of.</summary>
internal static class ListFieldsCheck
{
    /// <summary>Finds required fields that a layout does not have, and fields that it has more than once: a row says one thing of each.</summary>
    public static void OnceEach(Layout layout, string path, IEnumerable<string> required, List<MappingFinding> findings)
    {
        foreach (var missing in required.Where(name => layout.Fields.All(field => field.Field != name)))
            findings.Add(new MappingFinding($"{path}.fields", $"expected '{missing}' once"));
        foreach (var twice in layout.Fields.GroupBy(field => field.Field, StringComparer.Ordinal).Where(group => group.Count() > 1))
            findings.Add(new MappingFinding($"{path}.fields", $"expected '{twice.Key}' once, found it {twice.Count()} times"));
    }
}
