using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.StateHash;

/// <summary>The texts of the database by code, in the order of the codes.</summary>
public static class TextCodes
{
    /// <summary>All texts of the tenant; the place in the list is the code.</summary>
    public static IReadOnlyList<string> Read(SqliteReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var texts = new List<string>();
        var statement = reader.Prepare($"SELECT text FROM text_code WHERE tenant_id = {Tenant.Key} ORDER BY code");
        while (statement.Step()) texts.Add(statement.Text(0) ?? "");
        statement.Reset();
        return texts;
    }
}
