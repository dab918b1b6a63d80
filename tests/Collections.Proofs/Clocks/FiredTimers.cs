using System.Globalization;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Runs;

namespace Collections.Proofs.Clocks;

/// <summary>Which timers fired in which night, read from the journal and held against what had to be.</summary>
internal static class FiredTimers
{
    private const string Journal = """
        SELECT j.case_id, r.business_date, c.version_id, p.steps FROM journal j
        JOIN run r ON r.tenant_id = j.tenant_id AND r.number = j.run
        JOIN collection_case c ON c.tenant_id = j.tenant_id AND c.id = j.case_id
        JOIN path p ON p.tenant_id = j.tenant_id AND p.version_id = c.version_id AND p.id = j.path_id
        JOIN strategy s ON s.tenant_id = j.tenant_id AND s.number = (j.case_id >> 11) & 4095
        WHERE s.name = ?1
        """;

    /// <summary>What fired at another time than it had to, or another number of times; empty where all is right.</summary>
    /// <param name="office">Its database is read.</param>
    /// <param name="strategy">The strategy.</param>
    /// <param name="timers">Its timers.</param>
    /// <param name="cases">How many cases were looked at.</param>
    public static IReadOnlyList<string> Wrong(ClockOffice office, string strategy, IReadOnlyList<ClockTimer> timers, out int cases)
    {
        var found = In(office.Office.Database, strategy, out var known);
        cases = known.Count;
        return [.. known.SelectMany(id => timers.Select(timer => Wrong(office, id, timer, found))).OfType<string>()];
    }

    /// <summary>How often cases of a strategy came to each element, by the business date of the run.</summary>
    public static Dictionary<(long Case, string Element), SortedDictionary<DateOnly, int>> In(SqliteDatabase database, string strategy, out HashSet<long> known)
    {
        using var reader = database.OpenReader();
        var elements = Elements(reader.Prepare("SELECT version_id, ordinal, element_id FROM plan_element"));
        var found = new Dictionary<(long Case, string Element), SortedDictionary<DateOnly, int>>();
        known = [];
        var journal = reader.Prepare(Journal);
        journal.BindText(1, strategy);
        while (journal.Step())
        {
            known.Add(journal.ColumnLong(0));
            var (id, date, version) = (journal.ColumnLong(0), DateOnly.FromDayNumber(journal.ColumnInt(1)), journal.ColumnLong(2));
            foreach (var step in PathSteps.Decode(journal.Bytes(3)))
            {
                var key = (id, elements[(version, PathTrie.ElementOf(step))]);
                if (!found.TryGetValue(key, out var nights)) found.Add(key, nights = []);
                nights[date] = nights.GetValueOrDefault(date) + 1;
            }
        }
        journal.Reset();
        return found;
    }

    private static string? Wrong(ClockOffice office, long id, ClockTimer timer, Dictionary<(long Case, string Element), SortedDictionary<DateOnly, int>> found)
    {
        var expected = Text(timer.Nights(office.Dates));
        var fired = found.TryGetValue((id, ClockStrategies.TellingOf(timer.Id)), out var nights) ? Text(nights.Select(night => (night.Key, night.Value))) : "";
        return fired == expected ? null : $"case {id}, timer '{timer.Text}': expected to fire {expected}, fired {fired}";
    }

    private static string Text(IEnumerable<(DateOnly Night, int Times)> nights) =>
        string.Join(", ", nights.OrderBy(night => night.Night).Select(night => string.Create(CultureInfo.InvariantCulture, $"{night.Night:yyyy-MM-dd} × {night.Times}")));

    private static Dictionary<(long Version, int Ordinal), string> Elements(Statement select)
    {
        var elements = new Dictionary<(long, int), string>();
        while (select.Step()) elements.Add((select.ColumnLong(0), select.ColumnInt(1)), select.Text(2)!);
        select.Reset();
        return elements;
    }
}
