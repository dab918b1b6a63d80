namespace Collections.Server.People;

/// <summary>
/// Which refresh token of a sign-in is the latest. Each is good once: if one comes a second time, somebody has a copy, and
/// nobody knows who of the two; the whole family ends (RFC 9700, 4.14). Kept in memory: a new start believes the first that comes.
/// </summary>
internal sealed class TokenFamilies(TimeProvider time)
{
    private const int Most = 100_000;

    private readonly Lock turn = new();
    private readonly Dictionary<string, (string? Latest, DateTimeOffset Until)> families = new(StringComparer.Ordinal);

    /// <summary>The family goes on with another token.</summary>
    /// <param name="family">Of one sign-in.</param>
    /// <param name="used">Id of the token that came; null for the first.</param>
    /// <param name="next">Id of the one that is given for it.</param>
    /// <param name="until">When the family ends by itself.</param>
    /// <returns>Whether the token was the latest.</returns>
    public bool GoOn(string family, string? used, string next, DateTimeOffset until)
    {
        lock (turn)
        {
            if (families.Count > Most) Forget();
            var isRight = !families.TryGetValue(family, out var known) || known.Latest == used;
            families[family] = (isRight ? next : null, until);
            return isRight;
        }
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (family, _) in families.Where(family => family.Value.Until <= now).ToList()) families.Remove(family);
    }
}
