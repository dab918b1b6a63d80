using Collections.Domain.Queues;
using Collections.Engine.Runs;

namespace Collections.Server.Simulations;

/// <summary>The work of a queue on a simulated day.</summary>
/// <param name="Queue">Its name; empty for tasks of nobody's queue.</param>
/// <param name="Opened">Tasks that the night opens.</param>
/// <param name="Waiting">Tasks that wait when it has ended: nobody ends them, only cases that go on.</param>
/// <param name="Collectors">Who takes cases of the queue on that date, by the roster; who takes those of other queues too is counted in each.</param>
/// <param name="Capacity">How many open cases these work at once; null where the roster does not say it of all of them, or names nobody.</param>
/// <param name="Asked">Cases that the night leads to a step which shares out places of the queue; null where it leads none.</param>
/// <param name="Places">Places that were free for them: capacity less the open cases that count on it; null as above.</param>
/// <param name="Short">Cases for which there was none, and which overflow; null as above.</param>
internal sealed record QueueLoad(string Queue, long Opened, long Waiting, int Collectors, int? Capacity, int? Asked, int? Places, int? Short)
{
    /// <summary>With what was shared out of its places; null for nothing.</summary>
    public QueueLoad With(SharedPlaces? shared) => shared is { } found ? this with { Asked = found.Asked, Places = found.Given + found.Left, Short = found.Asked - found.Given } : this;

    public static QueueLoad Of(string queue, long opened, long waiting, Roster roster, DateOnly date)
    {
        var there = roster.Available(queue, null, date).ToList();
        return new QueueLoad(queue, opened, waiting, there.Count, there.Count > 0 && there.TrueForAll(collector => collector.Capacity is not null) ? there.Sum(collector => collector.Capacity) : null, null, null, null);
    }
}
