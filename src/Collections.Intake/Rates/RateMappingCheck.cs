using Collections.Domain.Accounts;
using Collections.Intake.Mappings;

namespace Collections.Intake.Rates;

/// <summary>Finds what is wrong with a mapping of rates as a whole.</summary>
public static class RateMappingCheck
{
    /// <summary>Adds what is found.</summary>
    public static void Check(ListMapping mapping, List<MappingFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        for (var i = 0; i < mapping.Layouts.Count; i++) CheckLayout(mapping.Layouts[i], $"layouts[{i}]", findings);
    }

    private static void CheckLayout(Layout layout, string path, List<MappingFinding> findings)
    {
        ListFieldsCheck.OnceEach(layout, path, RateFields.Required, findings);
        if (layout.Inputs.Count > 0) findings.Add(new MappingFinding($"{path}.inputs", "rates have no derived fields"));
        for (var i = 0; i < layout.Fields.Count; i++) CheckField(layout.Fields[i], $"{path}.fields[{i}]", findings);
    }

    private static void CheckField(FieldMapping field, string path, List<MappingFinding> findings)
    {
        if (!RateFields.All.Contains(field.Field))
            findings.Add(new MappingFinding($"{path}.field", $"expected one of {string.Join(", ", RateFields.All)}, found '{field.Field}'"));
        var mayBeConstant = field.Field is RateFields.Unit or RateFields.Currency or RateFields.Source;
        if (field.Column is null && !(mayBeConstant && field.Constant is not null))
            findings.Add(new MappingFinding(path, $"expected a column for '{field.Field}'; unit, currency and source may be constants"));
        if (field is { Field: RateFields.Unit or RateFields.Currency, Constant: { } code } && !CurrencyCodes.IsKnown(code))
            findings.Add(new MappingFinding(path, $"expected a currency code of ISO 4217 or a unit of account, found '{code}'"));
    }
}
