using Collections.Domain.Novelties;
using Collections.Intake.Mappings;

namespace Collections.Intake.Reasons;

/// <summary>Finds what is wrong with a mapping of reasons as a whole.</summary>
public static class ReasonMappingCheck
{
    /// <summary>Adds what is found.</summary>
    public static void Check(ListMapping mapping, List<MappingFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        for (var i = 0; i < mapping.Layouts.Count; i++) CheckLayout(mapping.Layouts[i], $"layouts[{i}]", findings);
    }

    private static void CheckLayout(Layout layout, string path, List<MappingFinding> findings)
    {
        foreach (var missing in ReasonFields.Required.Where(name => layout.Fields.Count(field => field.Field == name) != 1))
            findings.Add(new MappingFinding($"{path}.fields", $"expected '{missing}' once"));
        if (layout.Inputs.Count > 0) findings.Add(new MappingFinding($"{path}.inputs", "reasons have no derived fields"));
        for (var i = 0; i < layout.Fields.Count; i++) CheckField(layout.Fields[i], $"{path}.fields[{i}]", findings);
    }

    private static void CheckField(FieldMapping field, string path, List<MappingFinding> findings)
    {
        if (!ReasonFields.All.Contains(field.Field))
            findings.Add(new MappingFinding($"{path}.field", $"expected one of {string.Join(", ", ReasonFields.All)}, found '{field.Field}'"));
        if (field.Column is null && !(field.Field == ReasonFields.Reason && field.Constant is not null))
            findings.Add(new MappingFinding(path, $"expected a column for '{field.Field}'; the reason may be a constant"));
        if (field.Field != ReasonFields.Reason) return;
        foreach (var word in (field.Values?.Values ?? []).Append(field.Constant).Append(field.Otherwise))
        {
            if (word is not null && !NoveltyKind.Explanations.ContainsKey(word))
                findings.Add(new MappingFinding(path, $"expected one of {string.Join(", ", NoveltyKind.Explanations.Keys)}, found '{word}'"));
        }
    }
}
