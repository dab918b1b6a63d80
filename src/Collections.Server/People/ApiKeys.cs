using Collections.Persistence.Journal;
using Collections.Persistence.People;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Server.People;

/// <summary>Keys of programs. A key is shown when it is made; afterwards only its digest is known.</summary>
internal sealed class ApiKeys(SqliteDatabase database, TimeProvider time)
{
    /// <summary>How every key begins, so that a scanner finds one that was left in a text.</summary>
    public const string Prefix = "collections_";

    /// <summary>The most days that a key is good for.</summary>
    public const int MostDays = 366;

    private const long Tenant = PersonStore.Tenant;

    private static readonly TimeSpan UseGrain = TimeSpan.FromMinutes(1);

    /// <summary>All keys, also those that open nothing any more, by name.</summary>
    public IReadOnlyList<ApiKey> All()
    {
        using var context = database.OpenContext();
        return [.. context.Set<ApiKey>().Where(key => key.TenantId == Tenant).OrderBy(key => key.Name)];
    }

    /// <summary>Makes a key; null where the name is taken, also by one that was revoked: the audit refers to it.</summary>
    public Task<(ApiKey Stored, string Key)?> Create(string name, string roles, string companies, string firm, DateTimeOffset expires, string by)
    {
        var secret = Prefix + OneTimeToken.New();
        return database.Writer.Write<(ApiKey, string)?>(session =>
        {
            var context = session.Context();
            var keys = context.Set<ApiKey>().Where(key => key.TenantId == Tenant);
            if (keys.Any(key => key.Name == name)) return null;
            var stored = new ApiKey
            {
                TenantId = Tenant,
                Id = (keys.Any() ? keys.Max(key => key.Id) : 0) + 1,
                Name = name,
                Digest = OneTimeToken.DigestOf(secret),
                Roles = roles,
                Companies = companies,
                Firm = firm,
                CreatedAt = time.GetUtcNow(),
                CreatedBy = by,
                ExpiresAt = expires,
            };
            context.Add(stored);
            AuditLog.Append(context, time.GetUtcNow(), by, "key.create", name, $"roles {roles}{CompanyNames.InWords(companies)}{FirmName.InWords(firm)}");
            return (stored, secret);
        });
    }

    /// <summary>From now on the key opens nothing; false where no key has the name, or it opened nothing before.</summary>
    public Task<bool> Revoke(string name, string by) => database.Writer.Write(session =>
    {
        var context = session.Context();
        if (context.Set<ApiKey>().FirstOrDefault(key => key.TenantId == Tenant && key.Name == name && key.RevokedAt == null) is not { } key) return false;
        key.RevokedAt = time.GetUtcNow();
        AuditLog.Append(context, time.GetUtcNow(), by, "key.revoke", name);
        return true;
    });

    /// <summary>The key that this is, noting that it was used; null where it opens nothing.</summary>
    public async Task<ApiKey?> Use(string secret)
    {
        var now = time.GetUtcNow();
        if (Find(OneTimeToken.DigestOf(secret)) is not { RevokedAt: null } key || key.ExpiresAt <= now) return null;
        if (key.LastUsedAt is null || now - key.LastUsedAt >= UseGrain) await Note(key.Id, now).ConfigureAwait(false);
        return key;
    }

    private ApiKey? Find(byte[] digest)
    {
        using var context = database.OpenContext();
        return context.Set<ApiKey>().FirstOrDefault(key => key.TenantId == Tenant && key.Digest == digest);
    }

    private Task Note(long id, DateTimeOffset now) => database.Writer.Write(session =>
    {
        var context = session.Context();
        if (context.Set<ApiKey>().FirstOrDefault(key => key.TenantId == Tenant && key.Id == id) is { } used) used.LastUsedAt = now;
        context.SaveChanges();
    });
}
