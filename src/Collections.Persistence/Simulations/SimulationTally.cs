using Collections.Decisions.Columns;
using Collections.Domain.Effects;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;

namespace Collections.Persistence.Simulations;

/// <summary>What simulated nights would have written of some plans: counted instead.</summary>
/// <param name="counts">By place of the plan: whether it is counted.</param>
/// <param name="pool">What the run's text codes stand for.</param>
/// <param name="followsTasks">Whether it knows at any time which tasks wait.</param>
public sealed class SimulationTally(IReadOnlyList<bool> counts, TextPool pool, bool followsTasks = false)
{
    private readonly CodeCounts _segments = new();
    private readonly CodeCounts _messages = new();
    private readonly CodeCounts _tasks = new();
    private readonly SimulatedTasks? _waiting = followsTasks ? new SimulatedTasks() : null;
    private readonly CodeCounts _firms = new();
    private readonly CodeCounts _placed = new();
    private readonly CodeCounts _states = new();
    private readonly Dictionary<int, SharedPlaces> _shared = [];

    /// <summary>Cases by segment, in the order of the names; an empty name for those without.</summary>
    public IReadOnlyList<(string Segment, long Cases)> Segments => Named(_segments.All());

    /// <summary>Messages by channel, in the order of the channels.</summary>
    public IReadOnlyList<(string Channel, long Messages)> Messages => [.. _messages.All().Select(count => (MessageChannelText.Of((MessageChannel)count.Code), count.Count))];

    /// <summary>Tasks by queue, in the order of the names; an empty name for those of nobody's queue.</summary>
    public IReadOnlyList<(string Queue, long Tasks)> Tasks => Named(_tasks.All());

    /// <summary>Tasks that wait now by queue, in the order of the names; none where tasks are not followed.</summary>
    public IReadOnlyList<(string Queue, long Tasks)> Waiting => _waiting is null ? [] : Named(_waiting.Counts);

    /// <summary>Cases handed to each firm, in the order of the names, with their amount in hundredths.</summary>
    public IReadOnlyList<(string Firm, long Cases, long Amount)> Placements
    {
        get
        {
            var amounts = _placed.All().ToDictionary(count => count.Code, count => count.Count);
            return [.. _firms.All().Select(count => (NameOf(count.Code), count.Count, amounts.GetValueOrDefault(count.Code))).OrderBy(firm => firm.Item1, StringComparer.Ordinal)];
        }
    }

    /// <summary>Objects that steps brought to each state, in the order of the names.</summary>
    public IReadOnlyList<(string State, long Objects)> States => Named(_states.All());

    /// <summary>What was shared out of the places of each queue since this was asked before, in the order of the names.</summary>
    public IReadOnlyList<(string Queue, SharedPlaces Places)> TakeShared()
    {
        List<(string Queue, SharedPlaces Places)> taken = [.. _shared.Values.Select(places => (NameOf(places.Of), places)).OrderBy(one => one.Item1, StringComparer.Ordinal)];
        _shared.Clear();
        return taken;
    }

    /// <summary>Cases that have opened.</summary>
    public long Opened { get; private set; }

    /// <summary>Cases that have closed.</summary>
    public long Closed { get; private set; }

    /// <summary>Accounts that could not be worked.</summary>
    public int SetAside { get; private set; }

    /// <summary>Why the first of them could not be; null where all were.</summary>
    public string? FirstFailure { get; private set; }

    /// <summary>Takes over the tasks that wait in the database.</summary>
    internal void ReadTasks(SqliteReader reader, IReadOnlySet<long> versions) => _waiting?.Read(reader, versions);

    internal void Fail(string message)
    {
        SetAside++;
        FirstFailure ??= message;
    }

    /// <summary>Counts what a decision shared out: of several that share out the same places the last says what is left.</summary>
    internal void Add(SetDecision decision)
    {
        if (!counts[decision.Plan])
            return;
        foreach (SharedPlaces places in decision.Places)
        {
            SharedPlaces before = _shared.GetValueOrDefault(places.Of);
            _shared[places.Of] = places with { Asked = before.Asked + places.Asked, Given = before.Given + places.Given };
        }
    }

    /// <summary>Counts a part that has been worked.</summary>
    /// <param name="batch">The part.</param>
    /// <param name="segmentsBefore">By plan and row the segment under which the case is counted already, or <see cref="SimulatedLoads.NoCase"/>; null where none is counted yet.</param>
    internal void Add(PartBatch batch, int[]?[]? segmentsBefore)
    {
        for (int place = 0; place < batch.Plans.Length; place++)
        {
            if (!counts[place])
                continue;
            AddSegments(batch.Plans[place], segmentsBefore?[place]);
            foreach (ref readonly Effect effect in batch.Plans[place].Effects.Span)
                Add(batch.Plans[place], effect);
            _waiting?.Follow(batch.Plans[place]);
        }
    }

    private void AddSegments(PlanBatch plan, int[]? before)
    {
        for (int row = 0; row < plan.Part.Count; row++)
        {
            if (plan.States[row] == CaseState.None)
                continue;
            if (before is not null && before[row] != SimulatedLoads.NoCase)
                _segments.Add(before[row], -1);
            _segments.Add(CommonTexts.CodeOf(plan, CaseColumns.SegmentSlot, row), 1);
            if (plan.States[row] is CaseState.Opened or CaseState.OpenedAndClosed)
                Opened++;
            if (plan.States[row] is CaseState.Closed or CaseState.OpenedAndClosed)
                Closed++;
        }
    }

    private void Add(PlanBatch plan, in Effect effect)
    {
        switch ((EffectKind)effect.Kind)
        {
            case EffectKind.Message:
                _messages.Add((int)PackedChannel.Unpack(effect.B).Channel, 1);
                break;
            case EffectKind.Task:
                _tasks.Add(SimulatedTasks.QueueOf(plan, effect), 1);
                break;
            case EffectKind.Placement:
                _firms.Add((int)effect.A, 1);
                _placed.Add((int)effect.A, effect.B);
                break;
            case EffectKind.ObjectState:
                _states.Add((int)effect.A, 1);
                break;
            case EffectKind.ObjectField:
                _states.Add((int)effect.C, 1);
                break;
        }
    }

    private List<(string, long)> Named(IEnumerable<(int Code, long Count)> counted) =>
        [.. counted.Select(count => (NameOf(count.Code), count.Count)).OrderBy(count => count.Item1, StringComparer.Ordinal)];

    private string NameOf(int code) => code < 0 ? "" : pool[code];
}
