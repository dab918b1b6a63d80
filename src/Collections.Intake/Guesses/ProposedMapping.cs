using System.Text.Json.Nodes;

namespace Collections.Intake.Guesses;

/// <summary>Writes guesses as a mapping, with the formats of numbers and dates that the values show.</summary>
internal static class ProposedMapping
{
    private const string Kind = "customer kind";
    private static readonly string[] Natural = ["natural", "n", "fisica", "persona fisica", "persona natural", "f", "pf", "pn", "individual", "person", "private"];
    private static readonly string[] Legal = ["legal", "l", "juridica", "persona juridica", "moral", "persona moral", "j", "pj", "pm", "company", "empresa", "business"];
    private static readonly HashSet<string> Numbers = [.. FieldWords.All.Where(word => word.Shape == ValueShape.Number).Select(word => word.Field)];
    private static readonly HashSet<string> Dates = [.. FieldWords.All.Where(word => word.Shape == ValueShape.Date).Select(word => word.Field)];

    public static JsonObject Of(string feed, ColumnSample sample, string?[] fields)
    {
        var name = HeaderWords.Of(feed).Replace(' ', '-') is { Length: > 0 } said ? said : "portfolio";
        var mapping = new JsonObject { ["feed"] = name, ["portfolio"] = name, ["kind"] = "full", ["separator"] = sample.Separator.ToString() };
        AddNumbers(mapping, [.. ValuesOf(sample, fields, Numbers)]);
        AddDates(mapping, sample, fields);
        var layout = new JsonArray();
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i] is { } field) layout.Add((JsonNode)Field(field, sample.Columns[i]));
        }
        mapping["layouts"] = new JsonArray(new JsonObject { ["name"] = name, ["fields"] = layout });
        return mapping;
    }

    private static void AddNumbers(JsonObject mapping, string[] values)
    {
        var hasComma = ValueShapes.HasDecimalComma(values);
        var thousands = ValueShapes.Thousands(values, hasComma);
        if (!hasComma && thousands is null) return;
        var numbers = new JsonObject { ["decimal"] = hasComma ? "," : "." };
        if (thousands is { } separator) numbers["thousands"] = separator.ToString();
        mapping["numbers"] = numbers;
    }

    private static void AddDates(JsonObject mapping, ColumnSample sample, string?[] fields)
    {
        string[] formats = [.. sample.Columns.Where((_, i) => fields[i] is { } field && Dates.Contains(field))
            .Select(column => ValueShapes.DateFormat([.. column.Given])).OfType<string>().Distinct()];
        if (formats.Length > 0) mapping["dates"] = new JsonArray([.. formats.Select(format => (JsonNode)format)]);
    }

    private static JsonObject Field(string field, SampledColumn column)
    {
        var mapped = new JsonObject { ["field"] = field, ["column"] = column.Header };
        if (field == Kind && KindsOf(column) is { Count: > 0 } kinds) mapped["values"] = kinds;
        return mapped;
    }

    private static JsonObject KindsOf(SampledColumn column)
    {
        var kinds = new JsonObject();
        foreach (var value in column.Given.Distinct())
        {
            var word = HeaderWords.Of(value);
            if (Natural.Contains(word)) kinds[value] = "natural";
            else if (Legal.Contains(word)) kinds[value] = "legal";
        }
        return kinds;
    }

    private static IEnumerable<string> ValuesOf(ColumnSample sample, string?[] fields, HashSet<string> of) =>
        sample.Columns.Where((_, i) => fields[i] is { } field && of.Contains(field)).SelectMany(column => column.Given);
}
