using Collections.Persistence.People;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Server.People;

/// <summary>
/// The way in to a database without people: a token that the console shows when the server starts, good for one person
/// within half an hour. There is no password that we all know.
/// </summary>
internal sealed class FirstAdmin(SqliteDatabase database, TimeProvider time)
{
    /// <summary>The number of the person who was made by the token.</summary>
    public const long Id = 1;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly Lock turn = new();
    private byte[]? digest;
    private DateTimeOffset until;
    private bool isTaken;

    /// <summary>Whether nobody may sign in yet.</summary>
    public bool IsNeeded
    {
        get
        {
            if (Volatile.Read(ref isTaken)) return false;
            using var context = database.OpenContext();
            return !context.Set<Person>().Any();
        }
    }

    /// <summary>A token that replaces the one before; null where there are people already.</summary>
    public string? Issue()
    {
        if (!IsNeeded) return null;
        var token = OneTimeToken.New();
        lock (turn)
        {
            digest = OneTimeToken.DigestOf(token);
            until = time.GetUtcNow() + Lifetime;
        }
        return token;
    }

    /// <summary>Issues a token and says what to do with it, where one is needed.</summary>
    public void Announce(TextWriter output)
    {
        if (Issue() is not { } token) return;
        output.WriteLine($"""
            Nobody may sign in yet. The first person, who may do everything, is made with this token; it is good once, for {Lifetime.TotalMinutes} minutes:
              {token}
            """);
    }

    /// <summary>Makes the first person if it is the token; only one of many who try at once succeeds, and a failure leaves the token good.</summary>
    /// <returns>Null where the token is wrong, used or out of date.</returns>
    public async Task<T?> Redeem<T>(string token, Func<Task<(T Made, bool IsDone)>> make)
        where T : class
    {
        byte[]? taken;
        lock (turn)
        {
            if (digest is null || time.GetUtcNow() >= until || !OneTimeToken.Matches(token, digest)) return null;
            taken = digest;
            digest = null;
        }
        var (made, isDone) = IsNeeded ? await make().ConfigureAwait(false) : (null!, true);
        if (isDone) Volatile.Write(ref isTaken, true);
        else lock (turn) digest ??= taken;
        return made;
    }
}
