using Collections.Domain.Customers;
using Collections.Intake.Mappings;

namespace Collections.Intake.Relations;

/// <summary>Finds what is wrong with a mapping of relations as a whole.</summary>
public static class RelationMappingCheck
{
    /// <summary>Adds what is found.</summary>
    public static void Check(ListMapping mapping, List<MappingFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        for (var i = 0; i < mapping.Layouts.Count; i++) CheckLayout(mapping.Layouts[i], $"layouts[{i}]", findings);
    }

    private static void CheckLayout(Layout layout, string path, List<MappingFinding> findings)
    {
        ListFieldsCheck.OnceEach(layout, path, RelationFields.Required, findings);
        if (layout.Inputs.Count > 0) findings.Add(new MappingFinding($"{path}.inputs", "relations have no derived fields"));
        for (var i = 0; i < layout.Fields.Count; i++) CheckField(layout.Fields[i], $"{path}.fields[{i}]", findings);
    }

    private static void CheckField(FieldMapping field, string path, List<MappingFinding> findings)
    {
        if (!RelationFields.All.Contains(field.Field) && FieldNames.Contact(field.Field) is null)
            findings.Add(new MappingFinding($"{path}.field", $"expected one of {string.Join(", ", RelationFields.All)} or a contact point, found '{field.Field}'"));
        if (field.Column is null && !(field.Constant is not null && field.Field is RelationFields.Kind or RelationFields.Permission or RelationFields.Order))
            findings.Add(new MappingFinding(path, $"expected a column for '{field.Field}'; kind, order and permission may be constants"));
        if (field is { Field: RelationFields.Kind, Constant: { } kind } && RelationKindText.Parse(kind) is null)
            findings.Add(new MappingFinding(path, $"expected one of {string.Join(", ", RelationKindText.All)}, found '{kind}'"));
    }
}
