using Collections.Intake.Mappings;

namespace Collections.Intake.TakeOns;

/// <summary>Finds what is wrong with a mapping of the state of another system as a whole.</summary>
public static class TakeOnMappingCheck
{
    /// <summary>Adds what is found.</summary>
    public static void Check(ListMapping mapping, List<MappingFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        for (var i = 0; i < mapping.Layouts.Count; i++) CheckLayout(mapping.Layouts[i], $"layouts[{i}]", findings);
    }

    private static void CheckLayout(Layout layout, string path, List<MappingFinding> findings)
    {
        if (TakeOnFields.Parse(layout.Record) is not { } record)
        {
            findings.Add(new MappingFinding($"{path}.record", $"expected one of {string.Join(", ", TakeOnFields.Records)}, found '{layout.Record}'"));
            return;
        }
        if (layout.Inputs.Count > 0) findings.Add(new MappingFinding($"{path}.inputs", "what is taken on has no derived fields"));
        var known = TakeOnFields.Of(record);
        foreach (var missing in known.Where(field => field.IsRequired && layout.Fields.All(mapped => mapped.Field != field.Name)))
            findings.Add(new MappingFinding($"{path}.fields", $"expected '{missing.Name}' once"));
        for (var i = 0; i < layout.Fields.Count; i++)
        {
            var field = layout.Fields[i];
            if (known.All(one => one.Name != field.Field))
                findings.Add(new MappingFinding($"{path}.fields[{i}].field", $"expected one of {string.Join(", ", known.Select(one => one.Name))}, found '{field.Field}'"));
            else if (layout.Fields.Take(i).Any(before => before.Field == field.Field))
                findings.Add(new MappingFinding($"{path}.fields[{i}].field", $"expected '{field.Field}' once"));
            if (field.Column is null && field.Constant is null)
                findings.Add(new MappingFinding($"{path}.fields[{i}]", $"expected a column or a constant for '{field.Field}'"));
        }
    }
}
