using Collections.Domain.Queues;
using Collections.Server.Web;

namespace Collections.Server.Simulations;

/// <summary>What one night of a draft would do.</summary>
/// <param name="Date">Its business date.</param>
/// <param name="Messages">Messages by channel.</param>
/// <param name="Tasks">Tasks that are opened, by queue.</param>
/// <param name="Placements">Cases handed over by firm.</param>
/// <param name="Opened">Cases that open.</param>
/// <param name="Closed">Cases that close.</param>
/// <param name="Standing">Cases that are open when it has ended.</param>
/// <param name="Paid">Accounts that were taken to pay before it; of all strategies that take part.</param>
/// <param name="Promised">Accounts that were taken to promise.</param>
/// <param name="Broken">Accounts that were taken to break a promise.</param>
/// <param name="Queues">The work of each queue; none where one night alone is simulated.</param>
internal sealed record SimulatedDay(
    DateOnly Date, IReadOnlyList<NamedCount> Messages, IReadOnlyList<NamedCount> Tasks, IReadOnlyList<PlacedCount> Placements, long Opened, long Closed, long Standing, long Paid,
    long Promised, long Broken, IReadOnlyList<QueueLoad> Queues)
{
    /// <summary>Each night by what had been done when it ended and when the one before had.</summary>
    public static IReadOnlyList<SimulatedDay> Of(IReadOnlyList<DayTally> tallies, Roster roster) => [.. tallies.Select((day, at) => Between(at == 0 ? DayTally.None : tallies[at - 1], day, tallies.Count > 1 ? roster : null))];

    // Cases that were open before the first night come among the cases as nights look at them: all of them in the first.
    private static SimulatedDay Between(DayTally before, DayTally day, Roster? roster) => new(
        day.Date, Counts(before.Messages, day.Messages), Counts(before.Tasks, day.Tasks),
        [.. day.Placements.OrderBy(firm => firm.Key, StringComparer.Ordinal)
            .Select(firm => (firm.Key, firm.Value, Before: before.Placements.GetValueOrDefault(firm.Key)))
            .Where(firm => firm.Value.Cases > firm.Before.Cases)
            .Select(firm => new PlacedCount(firm.Key, firm.Value.Cases - firm.Before.Cases, MoneyText.Of(firm.Value.Amount - firm.Before.Amount)))],
        day.Opened - before.Opened, day.Closed - before.Closed, day.Cases - day.Closed, day.Assumed.Paid - before.Assumed.Paid,
        day.Assumed.Promised - before.Assumed.Promised, day.Assumed.Broken - before.Assumed.Broken, roster is null ? [] : Loads(before, day, roster));

    private static List<QueueLoad> Loads(DayTally before, DayTally day, Roster roster) =>
        [.. day.Tasks.Keys.Union(day.Waiting.Keys).Union(before.Waiting.Keys).Union(day.Shared.Keys).Order(StringComparer.Ordinal)
            .Select(queue => QueueLoad.Of(queue, day.Tasks.GetValueOrDefault(queue) - before.Tasks.GetValueOrDefault(queue), day.Waiting.GetValueOrDefault(queue), roster, day.Date).With(day.Shared.TryGetValue(queue, out var shared) ? shared : null))];

    private static List<NamedCount> Counts(IReadOnlyDictionary<string, long> before, IReadOnlyDictionary<string, long> after) =>
        [.. after.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new NamedCount(one.Key, one.Value - before.GetValueOrDefault(one.Key))).Where(one => one.Count > 0)];
}

internal sealed record NamedCount(string Name, long Count);

internal sealed record PlacedCount(string Name, long Count, string Amount);
