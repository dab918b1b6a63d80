using Collections.Decisions.Columns;
using Collections.Domain.Queues;
using Collections.Engine.Planning;
using Collections.Engine.Runs;

namespace Collections.Activities.AssignQueue;

/// <summary>
/// The room that is left in a run: capacity less live load. A case of the population that was assigned before does not
/// count as load: it is assigned anew.
/// </summary>
internal sealed class QueuePlaces
{
    private readonly SetPopulation population;
    private readonly SetContext context;
    private readonly Roster? roster;
    private readonly int capacity;
    private readonly Dictionary<int, int> loadOfCollectors;
    private readonly Dictionary<int, int> loadOfQueues;
    private readonly Dictionary<int, IReadOnlyList<(Collector Collector, int Code)>?> onDuty = [];
    private readonly SortedDictionary<int, (int Asked, int Given)> shared = [];

    public QueuePlaces(SetPopulation population, SetContext context, int capacity)
    {
        this.population = population;
        this.context = context;
        this.capacity = capacity;
        roster = (Roster?)context.Services.GetService(typeof(Roster));
        loadOfCollectors = Load("collector", AssignKey.Collector);
        loadOfQueues = Load("queue", AssignKey.QueueNow);
    }

    /// <summary>Takes places for the whole block, or none.</summary>
    public Placing Give(ReadOnlySpan<int> block)
    {
        var queue = AssignKey.Queue(population, block[0]);
        if (queue == Column.NullText) return Placing.None;
        var placing = Give(block, queue);
        var (asked, given) = shared.GetValueOrDefault(queue);
        shared[queue] = (asked + block.Length, given + (placing.HasPlace ? block.Length : 0));
        return placing;
    }

    /// <summary>What was asked of each queue and given so far, and the places that are left: of a collector of several queues in each.</summary>
    public IReadOnlyList<SharedPlaces> Shared() => [.. shared.Select(one => new SharedPlaces(one.Key, one.Value.Asked, one.Value.Given, Left(one.Key)))];

    private int Left(int queue) => OnDuty(queue) is { } collectors
        ? collectors.Sum(one => Math.Max(0, Room(loadOfCollectors, one.Code, one.Collector.Capacity)))
        : Math.Max(0, Room(loadOfQueues, queue));

    private Placing Give(ReadOnlySpan<int> block, int queue)
    {
        if (OnDuty(queue) is { } collectors) return GiveCollector(block, collectors);
        if (Room(loadOfQueues, queue) < block.Length) return Placing.None;
        Take(loadOfQueues, queue, block.Length);
        return new Placing(PlacingReason.QueueHasRoom, Column.NullText);
    }

    private Placing GiveCollector(ReadOnlySpan<int> block, IReadOnlyList<(Collector Collector, int Code)> collectors)
    {
        var owner = Owner(block);
        var (chosen, most) = (Column.NullText, 0);
        foreach (var (collector, code) in collectors)
        {
            var room = Room(loadOfCollectors, code, collector.Capacity);
            if (room < block.Length || !HasSkills(collector, block)) continue;
            if (code == owner)
            {
                chosen = code;
                break;
            }
            if (chosen == Column.NullText || room > most) (chosen, most) = (code, room);
        }
        if (chosen == Column.NullText) return Placing.None;
        Take(loadOfCollectors, chosen, block.Length);
        return new Placing(owner == Column.NullText ? PlacingReason.MostRoom : chosen == owner ? PlacingReason.OwnerHasRoom : PlacingReason.OwnerHasNone, chosen);
    }

    private bool HasSkills(Collector collector, ReadOnlySpan<int> block)
    {
        foreach (var place in block)
        {
            var skill = AssignKey.Skill(population, place);
            if (skill != Column.NullText && !collector.Skills.Contains(context.Pool[skill], StringComparer.Ordinal)) return false;
        }
        return true;
    }

    /// <summary>Who had one of the cases before, within the sticky days; <see cref="Column.NullText"/> where nobody had.</summary>
    private int Owner(ReadOnlySpan<int> block)
    {
        foreach (var place in block)
        {
            if (AssignKey.Sticky(population, place) is var owner && owner != Column.NullText) return owner;
        }
        return Column.NullText;
    }

    /// <summary>Who takes cases of the queue today, in the order of their names; null where the roster does not know the queue.</summary>
    private IReadOnlyList<(Collector Collector, int Code)>? OnDuty(int queue)
    {
        if (onDuty.TryGetValue(queue, out var known)) return known;
        var name = context.Pool[queue];
        var date = DateOnly.FromDayNumber(context.Clock.Date);
        return onDuty[queue] = roster is null || !roster.Knows(name)
            ? null
            : [.. roster.Available(name, null, date).Select(collector => (collector, context.Pool.Add(collector.Name)))];
    }

    private int Room(Dictionary<int, int> load, int code, int? own = null) => (own ?? capacity) - load.GetValueOrDefault(code);

    private static void Take(Dictionary<int, int> load, int code, int places) => load[code] = load.GetValueOrDefault(code) + places;

    private Dictionary<int, int> Load(string variable, Func<SetPopulation, int, int> present)
    {
        var load = new Dictionary<int, int>(context.Store.OpenCasesBy(Plan.CommonVariables.ToList().IndexOf(variable)));
        for (var place = 0; place < population.Count; place++)
        {
            if (present(population, place) is var code && code != Column.NullText) Take(load, code, -1);
        }
        return load;
    }
}
