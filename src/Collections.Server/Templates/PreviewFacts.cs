using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Collections.Decisions.Values;
using Collections.Domain.Cases;
using Collections.Persistence.History;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Histories;

namespace Collections.Server.Templates;

/// <summary>What a message of an account would show today: its facts, and the variables of its latest case of the strategy.</summary>
internal sealed class PreviewFacts(SqliteDatabase database, KeptHistory histories)
{
    private static readonly string SelectCase = $"""
        SELECT c.id, c.version_id FROM collection_case c WHERE c.tenant_id = 1 AND c.id >= ?1 AND c.id < ?2
          AND (c.id >> {CaseId.EpisodeBits}) & {CaseId.MaxStrategy} = (SELECT number FROM strategy WHERE tenant_id = 1 AND name = ?3)
        ORDER BY c.id DESC LIMIT 1
        """;

    /// <summary>Facts and variables that have a value, by name.</summary>
    public JsonObject Of(long account, string strategy)
    {
        var history = histories.Get();
        var facts = new JsonObject();
        foreach (var fact in history.FactsOf(account).Concat(Variables(history, account, strategy))) facts[fact.Name] = Json(fact.Value);
        return facts;
    }

    /// <summary>What somebody assumes for a name: a number or a flag where it reads as one, else a text.</summary>
    public static JsonNode Assumed(string text)
    {
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return JsonValue.Create(number);
        return bool.TryParse(text, out var flag) ? JsonValue.Create(flag) : JsonValue.Create(text);
    }

    private IReadOnlyList<FactPast> Variables(CaseHistory history, long account, string strategy)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare(SelectCase);
        select.Bind(1, account << CaseId.SubjectShift);
        select.Bind(2, (account + 1) << CaseId.SubjectShift);
        select.BindText(3, strategy);
        (long Case, long Version)? found = select.Step() ? (select.ColumnLong(0), select.ColumnLong(1)) : null;
        select.Reset();
        return found is var (@case, version) ? history.VariablesOf(@case, version) : [];
    }

    private static JsonValue? Json(FeelValue value) => value.Kind switch
    {
        FeelKind.Null => null,
        FeelKind.Boolean => JsonValue.Create(value.IsTrue),
        FeelKind.Number when decimal.TryParse(FeelLiteral.Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(FeelLiteral.Text(value)),
    };
}
