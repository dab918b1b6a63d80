using Collections.Domain.Accounts;
using Collections.Intake.Mappings;

namespace Collections.Intake.Payments;

/// <summary>Finds what is wrong with a mapping of payments as a whole.</summary>
public static class PaymentMappingCheck
{
    /// <summary>Adds what is found.</summary>
    public static void Check(ListMapping mapping, List<MappingFinding> findings)
    {
        for (var i = 0; i < mapping.Layouts.Count; i++) CheckLayout(mapping.Layouts[i], $"layouts[{i}]", findings);
    }

    private static void CheckLayout(Layout layout, string path, List<MappingFinding> findings)
    {
        foreach (var missing in PaymentFields.Required.Where(name => layout.Fields.Count(field => field.Field == name) != 1))
            findings.Add(new MappingFinding($"{path}.fields", $"expected '{missing}' once"));
        if (layout.Inputs.Count > 0) findings.Add(new MappingFinding($"{path}.inputs", "payments have no derived fields"));
        for (var i = 0; i < layout.Fields.Count; i++) CheckField(layout.Fields[i], $"{path}.fields[{i}]", findings);
    }

    private static void CheckField(FieldMapping field, string path, List<MappingFinding> findings)
    {
        if (!PaymentFields.All.Contains(field.Field))
            findings.Add(new MappingFinding($"{path}.field", $"expected one of {string.Join(", ", PaymentFields.All)}, found '{field.Field}'"));
        if (field.Column is null && !(field is { Field: PaymentFields.State or PaymentFields.Currency, Constant: not null }))
            findings.Add(new MappingFinding(path, $"expected a column for '{field.Field}'; state and currency may be constants"));
        if (field is { Field: PaymentFields.Currency, Constant: { } code } && !CurrencyCodes.IsKnown(code))
            findings.Add(new MappingFinding(path, $"expected a currency code of ISO 4217 or a unit of account, found '{code}'"));
        if (field.Field != PaymentFields.State) return;
        foreach (var word in (field.Values?.Values ?? []).Append(field.Constant).Append(field.Otherwise))
        {
            if (word is not null && PaymentStateText.Of(word) is null)
                findings.Add(new MappingFinding(path, $"expected notified, posted or reversed, found '{word}'"));
        }
    }
}
