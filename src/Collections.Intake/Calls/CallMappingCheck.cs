using Collections.Domain.Calls;
using Collections.Intake.Mappings;

namespace Collections.Intake.Calls;

/// <summary>Finds what is wrong with a mapping of results of calls as a whole.</summary>
public static class CallMappingCheck
{
    /// <summary>Adds what is found.</summary>
    public static void Check(ListMapping mapping, List<MappingFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        for (var i = 0; i < mapping.Layouts.Count; i++) CheckLayout(mapping.Layouts[i], $"layouts[{i}]", findings);
    }

    private static void CheckLayout(Layout layout, string path, List<MappingFinding> findings)
    {
        ListFieldsCheck.OnceEach(layout, path, CallFields.Required, findings);
        if (layout.Inputs.Count > 0) findings.Add(new MappingFinding($"{path}.inputs", "results of calls have no derived fields"));
        for (var i = 0; i < layout.Fields.Count; i++) CheckField(layout.Fields[i], $"{path}.fields[{i}]", findings);
    }

    private static void CheckField(FieldMapping field, string path, List<MappingFinding> findings)
    {
        if (!CallFields.All.Contains(field.Field))
            findings.Add(new MappingFinding($"{path}.field", $"expected one of {string.Join(", ", CallFields.All)}, found '{field.Field}'"));
        if (field.Column is null && !(field.Constant is not null && field.Field is CallFields.List or CallFields.By))
            findings.Add(new MappingFinding(path, $"expected a column for '{field.Field}'; list and by may be constants"));
        if (field.Field != CallFields.Result) return;
        foreach (var unknown in (field.Values?.Values ?? []).Append(field.Otherwise).OfType<string>().Where(word => CallResultText.Parse(word) is null).Distinct(StringComparer.Ordinal))
            findings.Add(new MappingFinding($"{path}.values", $"expected one of {string.Join(", ", CallResultText.All)}, found '{unknown}'"));
    }
}
