using Collections.Intake.Mappings;

namespace Collections.Intake.Objects;

/// <summary>Finds what is wrong with a mapping of management objects as a whole. Which fields their type has is known when a file comes.</summary>
public static class ObjectMappingCheck
{
    /// <summary>Adds what is found.</summary>
    public static void Check(ListMapping mapping, List<MappingFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        if (string.IsNullOrWhiteSpace(mapping.ObjectType)) findings.Add(new MappingFinding("type", "expected the key of a type of objects, found none"));
        for (var i = 0; i < mapping.Layouts.Count; i++) CheckLayout(mapping.Layouts[i], $"layouts[{i}]", findings);
    }

    private static void CheckLayout(Layout layout, string path, List<MappingFinding> findings)
    {
        var names = layout.Fields.Select(field => field.Field).ToList();
        if (names.Count(name => name == ObjectFields.Object) != 1) findings.Add(new MappingFinding($"{path}.fields", $"expected '{ObjectFields.Object}' once"));
        if (!names.Contains(ObjectFields.Customer) && !names.Contains(ObjectFields.Account))
            findings.Add(new MappingFinding($"{path}.fields", $"expected '{ObjectFields.Customer}' or '{ObjectFields.Account}': an object belongs to somebody"));
        foreach (var twice in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1 && group.Key != ObjectFields.Object))
            findings.Add(new MappingFinding($"{path}.fields", $"expected '{twice.Key}' once, found it {twice.Count()} times"));
        if (layout.Inputs.Count > 0) findings.Add(new MappingFinding($"{path}.inputs", "objects have no derived fields"));
        for (var i = 0; i < layout.Fields.Count; i++)
        {
            if (layout.Fields[i].Column is null && layout.Fields[i].Constant is null)
                findings.Add(new MappingFinding($"{path}.fields[{i}]", $"expected a column or a constant for '{layout.Fields[i].Field}'"));
        }
    }
}
