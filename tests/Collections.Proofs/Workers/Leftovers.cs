using System.Text.Json;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.StateHash;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Workers;

/// <summary>
/// What a night and its dispatch leave behind, in the database and outside: two that did the same leave the same.
/// </summary>
internal sealed record Leftovers
{
    /// <summary>The state hash.</summary>
    public required string Hash { get; init; }

    /// <summary>Sentences of <see cref="Invariants"/> that do not hold.</summary>
    public required IReadOnlyList<string> Broken { get; init; }

    /// <summary>Runs, parts and messages of the database by their state, in words: whatever is not at its end is stuck.</summary>
    public required string Standing { get; init; }

    /// <summary>Keys of the messages that stand in the spool's files, as often as they stand there.</summary>
    public required IReadOnlyList<string> Spooled { get; init; }

    /// <summary>Keys of the letters that came to the parent, each once.</summary>
    public required IReadOnlySet<string> Letters { get; init; }

    /// <summary>Messages that left the house.</summary>
    public int Sent => Spooled.Count + Letters.Count;

    /// <summary>Reads what is left; the worker must have ended.</summary>
    public static Leftovers Of(WorkerOrder order, IEnumerable<string> letters)
    {
        using var database = SqliteDatabase.Open(order.Database);
        return new Leftovers
        {
            Hash = StateDump.Write(database),
            Broken = Invariants.Broken(database),
            Standing = string.Join(", ", ((string[])["run", "run_part", "outbox"]).Select(table => $"{table} {States(database, table)}")),
            Spooled = Directory.Exists(order.Spool) ? [.. Directory.EnumerateFiles(order.Spool, "*.jsonl").SelectMany(File.ReadLines).Select(KeyOf)] : [],
            Letters = letters.ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>In what they differ from those of the undisturbed run, a sentence each.</summary>
    public IReadOnlyList<string> DifferencesFrom(Leftovers undisturbed)
    {
        var found = new List<string>(Broken);
        if (Hash != undisturbed.Hash) found.Add($"state hash {undisturbed.Hash[..12]} was expected, found {Hash[..12]}");
        if (Standing != undisturbed.Standing) found.Add($"{undisturbed.Standing} was expected, found {Standing}");
        var twice = Spooled.Count - Spooled.Distinct(StringComparer.Ordinal).Count();
        if (twice > 0) found.Add($"{twice} messages stand in the spool more than once");
        Compare("the spool", Spooled, undisturbed.Spooled, found);
        Compare("the letters", Letters, undisturbed.Letters, found);
        return found;
    }

    private static void Compare(string where, IEnumerable<string> keys, IEnumerable<string> expected, List<string> found)
    {
        var (missing, surplus) = (expected.Except(keys, StringComparer.Ordinal).Count(), keys.Except(expected, StringComparer.Ordinal).Count());
        if (missing + surplus > 0) found.Add($"{where}: {missing} messages are missing, {surplus} were sent that should not have been");
    }

    private static string States(SqliteDatabase database, string table)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare($"SELECT group_concat(state || ':' || n, ' ') FROM (SELECT state, count(*) AS n FROM {table} GROUP BY state ORDER BY state)");
        var states = select.Step() ? select.Text(0) : null;
        select.Reset();
        return states ?? "none";
    }

    private static string KeyOf(string line)
    {
        using var message = JsonDocument.Parse(line);
        return message.RootElement.GetProperty("key").GetString() ?? "no key";
    }
}
