using System.Text.Json;
using Collections.Domain.Accounts;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Commands;
using Collections.Server.Settings;

namespace Collections.Server.Objects;

/// <summary>The types of management objects of an installation: one setting, whose revisions are their history.</summary>
internal static class ObjectSetting
{
    public const string Name = "objects";

    private static readonly string IsAny = $"SELECT 1 FROM account WHERE tenant_id = 1 AND id & {AccountId.ObjectBit} <> 0 AND substr(reference, 1, length(?1) + 1) = ?1 || ' ' LIMIT 1";

    /// <summary>The types that are defined.</summary>
    public static ObjectTypes Read(SqliteDatabase database) => SettingStore.Latest(database, Name) is { } set
        ? Types(JsonSerializer.Deserialize<List<ObjectTypeRow>>(set.Content, JsonText.Options), out _) ?? ObjectTypes.None
        : ObjectTypes.None;

    /// <summary>The types of rows, or the sentence that says what is wrong.</summary>
    public static ObjectTypes? Types(IReadOnlyList<ObjectTypeRow>? rows, out string? wrong)
    {
        var types = new List<ObjectType>();
        foreach (var row in rows ?? [])
        {
            (var type, wrong) = row.Read();
            if (wrong is not null) return null;
            types.Add(type!);
        }
        var all = new ObjectTypes(types);
        wrong = rows is null ? "Expected a list of types of objects, found none." : ObjectTypeCheck.Wrong(all) ?? WrongNames(all);
        return wrong is null ? all : null;
    }

    /// <summary>What the database holds against a change; null where nothing does.</summary>
    public static string? Refusal(SqliteDatabase database, ObjectTypes now)
    {
        using var reader = database.OpenReader();
        foreach (var gone in Read(database).All.Where(before => now.Find(before.Key) is null))
        {
            var any = reader.Prepare(IsAny);
            any.BindText(1, gone.Key);
            var isAny = any.Step();
            any.Reset();
            if (isAny) return $"Objects of the type '{gone.Key}' are known: the type cannot be taken away.";
        }
        return null;
    }

    /// <summary>Declares the facts by which rules read objects of the types.</summary>
    /// <returns>What stands against it; null where they are declared.</returns>
    public static string? Declare(SqliteDatabase database, ObjectTypes types)
    {
        var conflicts = new SqlitePortfolioStore(database).Declare(types.Attributes);
        return conflicts.Count > 0 ? $"Expected fields that fit the facts that are declared, found '{conflicts[0].Name}', which {conflicts[0].Reason}." : null;
    }

    /// <summary>Keeps types as a new revision.</summary>
    public static Task<string?> Save(SettingStore store, ObjectTypes types, SettingChange change, string expected, string by) =>
        store.Save(Name, types.All.Select(ObjectTypeRow.Of).ToList(), change, expected, by);

    /// <summary>Names that FEEL would not read as one.</summary>
    private static string? WrongNames(ObjectTypes types) =>
        types.Attributes.Select(Attributes.Wrong).FirstOrDefault(wrong => wrong is not null);
}

/// <summary>The types of management objects as they are edited.</summary>
/// <param name="Types">In the order in which they were defined.</param>
/// <param name="Etag">What a change names as the revision that was read.</param>
/// <param name="History">Its revisions, the latest first.</param>
internal sealed record ObjectTypesDocument(IReadOnlyList<ObjectTypeRow> Types, string Etag, IReadOnlyList<SettingRevision> History) : ISettingDocument
{
    public static ObjectTypesDocument Of(SqliteDatabase database)
    {
        var revisions = SettingStore.Revisions(database, ObjectSetting.Name);
        return new ObjectTypesDocument(
            [.. ObjectSetting.Read(database).All.Select(ObjectTypeRow.Of)], SettingStore.Tag(revisions.Count > 0 ? revisions[0] : null), [.. revisions.Select(SettingRevision.Of)]);
    }
}

/// <summary>All types from now on.</summary>
internal sealed record ObjectTypesChange(IReadOnlyList<ObjectTypeRow>? Types, string? Reason);
