using System.Reflection;
using Collections.Persistence.Providers.Sqlite.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Collections.Persistence.Providers.Sqlite;

/// <summary>
/// Migrations that this program knows against those that the database has seen. What needs none is told without Entity
/// Framework, and a new database gets its tables from one script: its model takes seconds where a process does not need it.
/// </summary>
internal static class SchemaVersion
{
    /// <summary>What all migrations together make of an empty file: made from them, and held against them, by a test.</summary>
    public const string Script = "Collections.Persistence.Schema.sql";

    private const string SelectTables = "SELECT count(*) FROM sqlite_master";
    private const string SelectHistory = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
    private const string SelectApplied = """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """;

    private static readonly string[] _known =
    [
        .. typeof(SchemaVersion).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Migration)) && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(SqliteCollectionsContext))
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id)
            .Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<string> Migrate(WriteSession session)
    {
        string[] before = [];
        bool isLacking = false;
        session.AtOnce(() =>
        {
            before = Applied(session);
            if (before.Except(_known, StringComparer.Ordinal).LastOrDefault() is { } newer)
                throw new NewerSchemaException(newer, _known[^1]);
            if (session.Scalar(SelectTables) == 0)
                session.RunScript(ReadScript());
            isLacking = _known.Except(Applied(session), StringComparer.Ordinal).Any();
        });
        if (isLacking)
            session.Context().Database.Migrate();
        return [.. _known.Except(before, StringComparer.Ordinal)];
    }

    private static string[] Applied(WriteSession session)
    {
        if (session.Scalar(SelectHistory) == 0)
            return [];
        Statement select = session.Prepare(SelectApplied);
        var applied = new List<string>();
        while (select.Step())
            applied.Add(select.Text(0)!);
        select.Reset();
        return [.. applied];
    }

    private static string ReadScript()
    {
        using var reader = new StreamReader(typeof(SchemaVersion).Assembly.GetManifestResourceStream(Script)!);
        return reader.ReadToEnd();
    }
}
