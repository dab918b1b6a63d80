using System.Text.Json;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Portfolios;

/// <summary>The parameters of a portfolio as the database keeps them: a JSON object of name → type, scale, value, text.</summary>
public static class StoredParameters
{
    private const string Select = $"SELECT parameters FROM portfolio WHERE tenant_id = {Tenant.Key} AND id = ?1";

    /// <summary>The parameters of a portfolio by its number; empty where there is none.</summary>
    public static IReadOnlyList<PortfolioParameter> Read(SqliteReader reader, long portfolio)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Statement select = reader.Prepare(Select);
        select.Bind(1, portfolio);
        string json = select.Step() ? select.Text(0)! : "{}";
        select.Reset();
        return Parse(json);
    }

    /// <summary>The parameters that a JSON text holds.</summary>
    public static IReadOnlyList<PortfolioParameter> Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Select(member => new PortfolioParameter(
            member.Name,
            (FactType)member.Value.GetProperty("type").GetInt32(),
            member.Value.GetProperty("scale").GetInt32(),
            member.Value.GetProperty("value").GetInt64(),
            member.Value.GetProperty("text").GetString()!))];
    }

    /// <summary>The JSON text of parameters.</summary>
    public static string Write(IEnumerable<PortfolioParameter> parameters)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (PortfolioParameter parameter in parameters)
            {
                json.WriteStartObject(parameter.Name);
                json.WriteNumber("type", (int)parameter.Type);
                json.WriteNumber("scale", parameter.Scale);
                json.WriteNumber("value", parameter.Value);
                json.WriteString("text", parameter.Text);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
