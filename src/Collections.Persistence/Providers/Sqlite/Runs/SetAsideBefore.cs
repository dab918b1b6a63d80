using Collections.Engine.Runs;
using Collections.Persistence.Runs;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// Whom the runs before have set aside, and what a night owes them: the news that they have not heard, and the end of
/// an incident that does not occur any more. Reactions by day leave both to the night.
/// </summary>
internal static class SetAsideBefore
{
    private const string SelectAside = $"""
        SELECT first_subject, run FROM run_part WHERE tenant_id = {Tenant.Key} AND run < ?1 AND stage = 0 AND state = 2
        """;

    // Of each night the last feed that was delivered before it, the latest night first. A reaction of the day delivers no feed.
    private static readonly string _selectNights = $"""
        SELECT r.number, (SELECT coalesce(max(b.last_feed), 0) FROM run b
          WHERE b.tenant_id = r.tenant_id AND b.portfolio_id = r.portfolio_id AND b.number < r.number AND {RunScope.TellsNews("b.")})
        FROM run r WHERE r.tenant_id = {Tenant.Key} AND r.number < ?1 AND {RunScope.IsOfAll("r.")}
          AND r.portfolio_id = (SELECT portfolio_id FROM run WHERE tenant_id = {Tenant.Key} AND number = ?1)
        ORDER BY r.number DESC
        """;

    private static readonly string _selectPoisoned = $"""
        SELECT number, case_id >> 23 FROM incident
        WHERE tenant_id = {Tenant.Key} AND run < ?1 AND state = 0 AND code IN ({string.Join(", ", Poison.Codes.Select(code => $"'{code}'"))})
        ORDER BY number
        """;

    /// <summary>Subjects that the last night has set aside, each with the last feed that it has heard of.</summary>
    public static IReadOnlyDictionary<long, long> Late(Func<string, Statement> prepare, long run)
    {
        var late = new Dictionary<long, long>();
        HashSet<(long Subject, long Run)> aside = [.. Pairs(prepare(SelectAside), run)];
        if (aside.Count == 0)
            return late;
        List<(long Number, long FeedsAfter)> nights = Pairs(prepare(_selectNights), run);
        foreach ((long subject, _) in aside.Where(aside => aside.Run == nights[0].Number))
        {
            int night = 0;
            while (night + 1 < nights.Count && aside.Contains((subject, nights[night + 1].Number)))
                night++;
            late.Add(subject, nights[night].FeedsAfter);
        }

        return late;
    }

    /// <summary>Incidents that each run tries again and that still wait, with their subjects.</summary>
    public static IReadOnlyList<(long Number, long Subject)> Poisoned(Func<string, Statement> prepare, long run) => Pairs(prepare(_selectPoisoned), run);

    private static List<(long, long)> Pairs(Statement select, long run)
    {
        var pairs = new List<(long, long)>();
        select.Bind(1, run);
        while (select.Step())
            pairs.Add((select.ColumnLong(0), select.ColumnLong(1)));
        return pairs;
    }
}
