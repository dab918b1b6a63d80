using System.Text.Json;
using System.Text.Json.Nodes;
using Collections.Server.Languages;

namespace Collections.Server.Reports;

/// <summary>A report as JSON: rows are objects by the names of the columns; amounts and shares are texts, as in the rest of the API.</summary>
internal static class ReportDocument
{
    public static JsonObject Of(ReportTable report) => new()
    {
        ["name"] = report.Name,
        ["definition"] = report.Definition,
        ["columns"] = new JsonArray([.. report.Columns.Select(column => new JsonObject { ["name"] = column.Name, ["kind"] = KindOf(column.Kind) })]),
        ["rows"] = new JsonArray([.. report.Rows.Select(row => new JsonObject(row.Select((value, i) => KeyValuePair.Create<string, JsonNode?>(report.Columns[i].Name, Node(value, report.Columns[i].Kind)))))]),
    };

    /// <summary>Readers need not know who has written a text.</summary>
    private static string KindOf(ReportValue kind) => JsonNamingPolicy.CamelCase.ConvertName((kind == ReportValue.Sentence ? ReportValue.Text : kind).ToString());

    private static JsonValue? Node(object? value, ReportValue kind) => value switch
    {
        null => null,
        string sentence when kind == ReportValue.Sentence => JsonValue.Create(Reader.Hears(sentence)),
        long number when kind == ReportValue.Number => JsonValue.Create(number),
        _ => JsonValue.Create(ReportText.Of(value, kind)),
    };
}
