using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Providers.Sqlite;

/// <summary>Migrations that this program knows against those that the database has seen.</summary>
internal static class SchemaVersion
{
    public static IReadOnlyList<string> Migrate(CollectionsContext context)
    {
        string[] known = [.. context.Database.GetMigrations()];
        string[] applied = [.. context.Database.GetAppliedMigrations()];
        if (applied.Except(known, StringComparer.Ordinal).LastOrDefault() is { } newer)
            throw new NewerSchemaException(newer, known[^1]);
        string[] pending = [.. known.Except(applied, StringComparer.Ordinal)];
        if (pending.Length > 0)
            context.Database.Migrate();
        return pending;
    }
}
