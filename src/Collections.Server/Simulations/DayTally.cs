using Collections.Engine.Runs;
using Collections.Persistence.Simulations;

namespace Collections.Server.Simulations;

/// <summary>What simulated nights had done by the end of one of them.</summary>
/// <param name="Date">Its business date.</param>
/// <param name="Messages">Messages by channel.</param>
/// <param name="Tasks">Tasks by queue.</param>
/// <param name="Waiting">Tasks that wait, by queue.</param>
/// <param name="Shared">What the night shared out of the places of queues, by queue.</param>
/// <param name="Placements">Cases handed over by firm, with their amount in hundredths.</param>
/// <param name="Cases">Cases that had been open before, or opened.</param>
/// <param name="Opened">Cases that opened.</param>
/// <param name="Closed">Cases that closed.</param>
/// <param name="Assumed">What the news that was assumed came to.</param>
internal sealed record DayTally(
    DateOnly Date, IReadOnlyDictionary<string, long> Messages, IReadOnlyDictionary<string, long> Tasks, IReadOnlyDictionary<string, long> Waiting, IReadOnlyDictionary<string, SharedPlaces> Shared,
    IReadOnlyDictionary<string, (long Cases, long Amount)> Placements, long Cases, long Opened, long Closed, AssumedCount Assumed)
{
    /// <summary>Before the first night.</summary>
    public static readonly DayTally None = new(
        default, new Dictionary<string, long>(), new Dictionary<string, long>(), new Dictionary<string, long>(), new Dictionary<string, SharedPlaces>(), new Dictionary<string, (long, long)>(), 0, 0, 0, default);

    public static DayTally Of(DateOnly date, SimulationTally tally, AssumedCount assumed) => new(
        date,
        tally.Messages.ToDictionary(count => count.Channel, count => count.Messages, StringComparer.Ordinal),
        tally.Tasks.ToDictionary(count => count.Queue, count => count.Tasks, StringComparer.Ordinal),
        tally.Waiting.ToDictionary(count => count.Queue, count => count.Tasks, StringComparer.Ordinal),
        tally.TakeShared().ToDictionary(one => one.Queue, one => one.Places, StringComparer.Ordinal),
        tally.Placements.ToDictionary(firm => firm.Firm, firm => (firm.Cases, firm.Amount), StringComparer.Ordinal),
        tally.Segments.Sum(segment => segment.Cases), tally.Opened, tally.Closed, assumed);
}
