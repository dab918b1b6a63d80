using Collections.Domain.Facts;

namespace Collections.Intake.Mappings;

/// <summary>Finds what is wrong with a mapping as a whole: fields that nobody knows, doubles, missing accounts.</summary>
public static class MappingCheck
{
    private static readonly int[] WorkedOut =
        [Fact.Estimated, Fact.Bucket, Fact.TotalRisk, Fact.WorstBucket, Fact.NumberOfProducts, Fact.ContactChannels, Fact.CustomerKey, Fact.GuaranteedBy];

    /// <summary>Adds what is found.</summary>
    public static void Check(PortfolioMapping mapping, List<MappingFinding> findings)
    {
        var extension = FactCatalog.BuiltIn.With(mapping.Attributes);
        foreach (var conflict in extension.Conflicts) findings.Add(new MappingFinding("attributes", $"'{conflict.Name}' {conflict.Reason}"));
        foreach (var attribute in mapping.Attributes.GroupBy(a => a.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            findings.Add(new MappingFinding("attributes", $"expected each name once, found '{attribute.Key}' {attribute.Count()} times"));
        for (var i = 0; i < mapping.Layouts.Count; i++) CheckLayout(mapping.Layouts[i], $"layouts[{i}]", extension.Catalog, findings);
    }

    private static void CheckLayout(Layout layout, string path, FactCatalog catalog, List<MappingFinding> findings)
    {
        if (layout.Fields.All(f => f.Field != FieldNames.Account))
            findings.Add(new MappingFinding($"{path}.fields", "expected a field 'account'"));
        for (var i = 0; i < layout.Fields.Count; i++) CheckField(layout.Fields[i], $"{path}.fields[{i}]", catalog, findings);
        foreach (var twice in layout.Fields.GroupBy(f => f.Field, StringComparer.Ordinal).Where(g => g.Count() > 1 && FieldNames.Contact(g.Key) is null))
            findings.Add(new MappingFinding($"{path}.fields", $"expected '{twice.Key}' once, found it {twice.Count()} times"));
    }

    private static void CheckField(FieldMapping field, string path, FactCatalog catalog, List<MappingFinding> findings)
    {
        var contact = FieldNames.Contact(field.Field);
        if (field.Consent is not null && contact is null) findings.Add(new MappingFinding($"{path}.consent", $"'{field.Field}' is no contact point"));
        if (field.Field is FieldNames.Account or FieldNames.Customer or FieldNames.Name || contact is not null)
        {
            if (field.Feel is not null) findings.Add(new MappingFinding($"{path}.feel", $"expected a fact, found '{field.Field}': use a template"));
            return;
        }
        if (catalog.Find(field.Field) is not { } fact)
            findings.Add(new MappingFinding($"{path}.field", $"expected account, customer, name, a contact point or a fact, found '{field.Field}'; attributes are declared first"));
        else if (WorkedOut.Contains(fact.Ordinal))
            findings.Add(new MappingFinding($"{path}.field", $"'{field.Field}' is worked out and cannot be delivered"));
    }
}
