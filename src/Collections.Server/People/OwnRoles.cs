using System.Globalization;
using Collections.Persistence;
using Collections.Persistence.Journal;
using Collections.Persistence.People;
using Collections.Persistence.Providers.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.People;

/// <summary>The roles that the installation makes of permissions; they hold at once, also for sessions that have begun.</summary>
internal sealed class OwnRoles(SqliteDatabase database, RoleTable table, ApiKeys keys, TimeProvider time)
{
    /// <summary>The most roles beside those of the product.</summary>
    public const int Most = 50;

    private const long Tenant = PersonStore.Tenant;

    /// <summary>All roles with who has them.</summary>
    public IReadOnlyList<RoleRow> All()
    {
        using var context = database.OpenContext();
        var people = context.Set<Person>().Where(person => person.TenantId == Tenant).OrderBy(person => person.Name).AsEnumerable().Select(person => (person.Name, Roles: RoleTable.Read(person.Roles))).ToList();
        var revisions = context.Set<OwnRole>().Where(role => role.TenantId == Tenant).ToDictionary(role => role.Name, role => role.Revision);
        var working = keys.All().Where(key => key.RevokedAt is null && key.ExpiresAt > time.GetUtcNow()).Select(key => (key.Name, Roles: RoleTable.Read(key.Roles))).ToList();
        return [.. table.Rows.Select(row => new RoleRow(
            row.Key,
            row.Value,
            RoleTable.IsFixed(row.Key),
            revisions.TryGetValue(row.Key, out var revision) ? Tag(revision) : null,
            [.. people.Where(person => person.Roles.Contains(row.Key)).Select(person => person.Name)],
            [.. working.Where(key => key.Roles.Contains(row.Key)).Select(key => key.Name)],
            row.Value.Contains(Permission.StrategiesEdit) && row.Value.Contains(Permission.StrategiesApprove)))];
    }

    /// <summary>Makes a role, or changes what it allows.</summary>
    /// <param name="name">Not one of the product.</param>
    /// <param name="permissions">All that it allows from now on.</param>
    /// <param name="expected">The tag that was read; null for a new one.</param>
    /// <param name="by">Who does it.</param>
    /// <returns>Why nothing was changed; null where it was.</returns>
    public async Task<Refusal?> Save(string name, IReadOnlyList<string> permissions, string? expected, string by)
    {
        var refusal = await database.Writer.Write(session =>
        {
            var context = session.Context();
            var role = context.Set<OwnRole>().FirstOrDefault(candidate => candidate.TenantId == Tenant && candidate.Name == name);
            if (expected != (role is null ? null : Tag(role.Revision))) return new Refusal(IsConflict: true, role is null ? $"Expected a role '{name}', found none." : $"Expected the version {expected ?? "none"} of the role '{name}', found {Tag(role.Revision)}.");
            if (role is null && context.Set<OwnRole>().Count(candidate => candidate.TenantId == Tenant) >= Most) return new Refusal(false, $"Expected at most {Most} roles beside those of the product, found as many.");
            if (LeavesNobody(context, name, permissions)) return Last(name);
            if (role is null) context.Add(role = new OwnRole { TenantId = Tenant, Name = name, Permissions = "" });
            role.Permissions = string.Join(' ', permissions);
            role.Revision++;
            context.SaveChanges();
            AuditLog.Append(context, time.GetUtcNow(), by, "role.save", name, role.Permissions);
            return null;
        }).ConfigureAwait(false);
        table.Forget();
        return refusal;
    }

    /// <summary>Takes a role away that nobody has.</summary>
    public async Task<Refusal?> Remove(string name, string? expected, string by)
    {
        var refusal = await database.Writer.Write(session =>
        {
            var context = session.Context();
            if (context.Set<OwnRole>().FirstOrDefault(candidate => candidate.TenantId == Tenant && candidate.Name == name) is not { } role) return new Refusal(true, $"Expected a role '{name}', found none.");
            if (expected != Tag(role.Revision)) return new Refusal(true, $"Expected the version {expected ?? "none"} of the role '{name}', found {Tag(role.Revision)}.");
            if (Holders(context, name) is { Count: > 0 } holders) return new Refusal(false, $"Expected a role that nobody has, found that {string.Join(", ", holders)} have '{name}'.");
            context.Remove(role);
            context.SaveChanges();
            AuditLog.Append(context, time.GetUtcNow(), by, "role.remove", name);
            return null;
        }).ConfigureAwait(false);
        table.Forget();
        return refusal;
    }

    /// <summary>The tag of a revision.</summary>
    private static string Tag(long revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    private static Refusal Last(string name) => new(false, $"Expected somebody else who may manage people, found that only the role '{name}' lets anybody.");

    private static bool LeavesNobody(CollectionsContext context, string name, IReadOnlyList<string> permissions)
    {
        var after = RoleTable.Of(context);
        if (!after.TryGetValue(name, out var before) || !before.Contains(Permission.PeopleManage) || permissions.Contains(Permission.PeopleManage)) return false;
        after[name] = permissions;
        return !PersonStore.WhoComeIn(context).AsEnumerable().Any(person => RoleTable.Allows(after, RoleTable.Read(person.Roles), Permission.PeopleManage));
    }

    private List<string> Holders(CollectionsContext context, string name) =>
    [
        .. context.People.AsNoTracking().Where(person => person.TenantId == Tenant).AsEnumerable().Where(person => RoleTable.Read(person.Roles).Contains(name)).Select(person => person.Name),
        .. context.ApiKeys.AsNoTracking().Where(key => key.TenantId == Tenant && key.RevokedAt == null).AsEnumerable().Where(key => key.ExpiresAt > time.GetUtcNow() && RoleTable.Read(key.Roles).Contains(name)).Select(key => $"key:{key.Name}"),
    ];
}

/// <summary>Why nothing was changed.</summary>
/// <param name="IsConflict">Whether somebody else was faster.</param>
/// <param name="Reason">A sentence.</param>
internal sealed record Refusal(bool IsConflict, string Reason);
