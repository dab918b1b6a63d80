namespace Collections.Server.People;

/// <summary>
/// How often somebody may guess: a try is counted before the password is looked at, so that many at once gain nothing,
/// and given back where it was right. It counts the same for names that nobody has.
/// </summary>
internal sealed class SignInTries(TimeProvider time)
{
    /// <summary>Tries for one name, from places that are not known; and for one known place.</summary>
    public const int PerName = 10;

    /// <summary>Tries from one address.</summary>
    public const int PerAddress = 100;

    private const int MostKeys = 100_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly Lock turn = new();
    private readonly Dictionary<string, (DateTimeOffset Since, int Count)> tries = new(StringComparer.Ordinal);

    /// <summary>Counts a try against all of the keys.</summary>
    /// <returns>How long to wait; null where the try may be made.</returns>
    public TimeSpan? Take(params (string Key, int Most)[] keys)
    {
        var now = time.GetUtcNow();
        lock (turn)
        {
            if (tries.Count > MostKeys) Forget(now);
            foreach (var (key, most) in keys)
            {
                var (since, count) = Of(key, now);
                if (count >= most) return since + Window - now;
            }
            foreach (var (key, _) in keys)
            {
                var (since, count) = Of(key, now);
                tries[key] = (since, count + 1);
            }
            return null;
        }
    }

    /// <summary>A try that was right: those before it do not count against the name any more.</summary>
    /// <param name="address">Its key.</param>
    /// <param name="name">Its key; null where no name was tried.</param>
    public void Right(string address, string? name = null)
    {
        lock (turn)
        {
            if (name is not null) tries.Remove(name);
            if (tries.TryGetValue(address, out var tried)) tries[address] = tried with { Count = Math.Max(0, tried.Count - 1) };
        }
    }

    private (DateTimeOffset Since, int Count) Of(string key, DateTimeOffset now) =>
        tries.TryGetValue(key, out var tried) && now - tried.Since < Window ? tried : (now, 0);

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, _) in tries.Where(tried => now - tried.Value.Since >= Window).ToList()) tries.Remove(key);
        // Memory is bounded; the locks of people are in the database and stay.
        if (tries.Count > MostKeys) tries.Clear();
    }
}
