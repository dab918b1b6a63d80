using System.Text.Json;
using Collections.Domain.Customers;

namespace Collections.Intake.Mappings;

/// <summary>Reads where one field comes from.</summary>
public static class FieldMappingReader
{
    /// <summary>The mapping of a field.</summary>
    public static FieldMapping Read(MappingElement element, FieldDefaults defaults)
    {
        var own = defaults.Override(element);
        var mapping = new FieldMapping
        {
            Field = element.RequiredText("field"),
            Column = element.Text("column"),
            Template = Template(element),
            Constant = element.Text("constant"),
            Feel = element.Text("feel"),
            IsRequired = element.Flag("required") ?? false,
            AllowsNegative = element.Flag("negative"),
            Numbers = own.Numbers,
            Dates = own.Dates,
            Values = Values(element),
            Otherwise = element.Text("otherwise"),
            Consent = element.Element("consent") is { } consent ? Consent(consent) : null,
        };
        element.Close();
        var sources = new object?[] { mapping.Column, mapping.Template, mapping.Constant, mapping.Feel }.Count(s => s is not null);
        if (sources != 1) element.Find("", $"expected one of column, template, constant, feel for '{mapping.Field}', found {sources}");
        return mapping;
    }

    private static FieldTemplate? Template(MappingElement element)
    {
        if (element.Text("template") is not { } text) return null;
        var template = FieldTemplate.Parse(text);
        if (template is null) element.Find("template", $"expected columns in braces, found '{text}'");
        return template;
    }

    private static Dictionary<string, string>? Values(MappingElement element)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in element.Members("values"))
        {
            if (value.Value.ValueKind == JsonValueKind.String) values[value.Name] = value.Value.GetString()!;
            else element.Find($"values.{value.Name}", "expected a text");
        }
        return values.Count == 0 ? null : values;
    }

    private static ConsentMapping Consent(MappingElement consent)
    {
        var values = new Dictionary<string, Consent>(StringComparer.Ordinal);
        foreach (var value in consent.Members("values")) values[value.Name] = Word(consent, $"values.{value.Name}", value.Value.ToString());
        var constant = consent.Text("constant");
        var mapping = new ConsentMapping(
            consent.Text("column"),
            values.Count == 0 ? ConsentMapping.Words : values,
            constant is null ? Domain.Customers.Consent.Unknown : Word(consent, "constant", constant));
        consent.Close();
        return mapping;
    }

    private static Consent Word(MappingElement consent, string member, string word)
    {
        if (ConsentMapping.Words.TryGetValue(word, out var meaning)) return meaning;
        consent.Find(member, $"expected given, refused or unknown, found '{word}'");
        return Domain.Customers.Consent.Unknown;
    }
}
