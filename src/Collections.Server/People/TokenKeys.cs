using Microsoft.IdentityModel.Tokens;

namespace Collections.Server.People;

/// <summary>
/// The keys that sign tokens, in the folder beside the database. The youngest signs; the one before it is believed until
/// the last token that it signed is out of date. Whoever removes a file ends the tokens of that key.
/// </summary>
internal sealed class TokenKeys
{
    /// <summary>Days after which another key signs.</summary>
    public const int DaysOfKey = 90;

    // No token lives a day; the day of a key is that of its name.
    private const int DaysAfter = 2;

    private readonly Lock turn = new();
    private readonly DirectoryInfo folder;
    private readonly TimeProvider time;
    private List<TokenKey> keys;

    private TokenKeys(DirectoryInfo folder, TimeProvider time, List<TokenKey> keys) => (this.folder, this.time, this.keys) = (folder, time, keys);

    /// <summary>Reads the keys of a folder, which is there; the first start makes one.</summary>
    /// <exception cref="Commands.UsageException">One of them is short, or a sample.</exception>
    public static TokenKeys Open(DirectoryInfo folder, TimeProvider time)
    {
        var opened = new TokenKeys(folder, time, [.. folder.EnumerateFiles("*" + TokenKey.Ending).Select(TokenKey.Read).OrderBy(key => key.Id, StringComparer.Ordinal)]);
        _ = opened.Current;
        return opened;
    }

    /// <summary>The key that signs now; a new one where there is none, or the youngest is too old.</summary>
    public TokenKey Current
    {
        get
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            lock (turn)
            {
                if (keys is not [.., var youngest] || today.DayNumber - youngest.MadeOn.DayNumber >= DaysOfKey) keys = [.. keys, TokenKey.Make(folder, today)];
                foreach (var old in keys.SkipLast(1).Where(old => IsOver(old, today)).ToList()) Remove(old);
                return keys[^1];
            }
        }
    }

    /// <summary>The key of an id; none where it is not believed any more.</summary>
    public IReadOnlyList<SecurityKey> Find(string? id)
    {
        lock (turn) return [.. keys.Where(key => key.Id == id).Select(key => key.Key)];
    }

    private bool IsOver(TokenKey old, DateOnly today) => today.DayNumber - keys[keys.IndexOf(old) + 1].MadeOn.DayNumber >= DaysAfter;

    private void Remove(TokenKey old)
    {
        File.Delete(Path.Combine(folder.FullName, old.Id + TokenKey.Ending));
        keys = [.. keys.Where(key => key != old)];
    }
}
