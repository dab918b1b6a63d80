using System.Collections.Concurrent;
using Collections.Persistence.People;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Server.People;

/// <summary>
/// The security stamps that sessions are held to, in memory: every request asks. No other process writes the database, so
/// what is written here is all that there is to know.
/// </summary>
internal sealed class LiveStamps(SqliteDatabase database)
{
    private readonly ConcurrentDictionary<long, string?> stamps = new();

    /// <summary>The stamp of a person; null where nobody may have a session under that number.</summary>
    public string? Of(long id)
    {
        if (stamps.TryGetValue(id, out var known)) return known;
        using var context = database.OpenContext();
        var person = context.Set<Person>().FirstOrDefault(candidate => candidate.TenantId == PersonStore.Tenant && candidate.Id == id);
        // Whoever wrote meanwhile has set the newer stamp, which stays.
        return person is null ? null : stamps.GetOrAdd(id, Stamp(person));
    }

    /// <summary>Takes over what was committed.</summary>
    public void Set(Person person) => stamps[person.Id] = Stamp(person);

    private static string? Stamp(Person person) => person.IsDisabled ? null : person.SecurityStamp;
}
