using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Decisions.Temporal;
using Collections.Domain.Marks;
using Collections.Engine.Activities;
using Collections.Engine.Runs;

namespace Collections.Activities.AssignQueue;

/// <summary>
/// Puts cases into a work queue. With a capacity it decides over all cases that stand here in a run: ranked, each
/// customer whole, to collectors who have room; the rest overflows.
/// </summary>
[Activity("Collections", "Queues", "Puts cases into a work queue; with a capacity, the best ranked to collectors who have room.", Icon = "users-group")]
[Outcomes(Assigned, Overflow)]
internal sealed class AssignQueue : SetActivity
{
    private const string Assigned = "Assigned";
    private const string Overflow = "Overflow";
    private const string LastCollector = "last collector";
    private const string AssignedOn = "assigned on";
    private const int RankScale = 4;
    private StickyOwners sticky = StickyOwners.None;
    private int queueSlot, collectorSlot, lastCollectorSlot, assignedOnSlot, queueColumn, collectorColumn, queueName, assigned, overflow;

    [Input(Description = "Name of the queue: a text, or FEEL.", IsRequired = true, Order = 1)]
    public Input<string> Queue { get; } = new();

    [Input(Description = "What the collector must be able to do; without it anybody in the queue.", Order = 2)]
    public Input<string> Skill { get; } = new();

    [Input(Description = "FEEL number: larger comes first. Ties go by the case's reference.", UIHint = "expression-editor", Order = 3)]
    public Input<decimal> Ranking { get; } = new();

    [Input(DisplayName = "Capacity per collector", Description = "Open cases that a collector works at once, from 1; where nobody is on the roster of the queue, open cases of the queue in all. Without it there is no limit.", Order = 4)]
    public Input<int> CapacityPerCollector { get; } = new();

    [Input(DisplayName = "Sticky days", Description = "Within so many days a case goes back to the collector who had it, if free; 0 = never.", DefaultValue = "0", Order = 5)]
    public Input<int> StickyDays { get; } = new();

    public override bool IsSet => CapacityPerCollector.IsGiven;

    public override IReadOnlyList<string> BoundOutcomes => IsSet ? [Assigned, Overflow] : [Assigned];

    public override IReadOnlyList<string> Reasons => Placing.Words;

    public override int KeyCount => AssignKey.Count;

    public override void Bind(BindingContext context)
    {
        context.ExpectLiteral(CapacityPerCollector);
        context.ExpectLiteral(StickyDays);
        if (IsSet && CapacityPerCollector.Value < 1)
            context.Find("capacity", $"'{context.Node.Name}': a capacity from 1 was expected, found {CapacityPerCollector.Value}.");
        queueSlot = context.Writes("queue", ColumnType.Text);
        queueColumn = context.Column("queue", ColumnType.Text);
        queueName = context.Pool.Add("queue");
        assigned = context.Pool.Add(Assigned);
        overflow = context.Pool.Add(Overflow);
        if (!IsSet) return;
        collectorSlot = context.Writes("collector", ColumnType.Text);
        collectorColumn = context.Column("collector", ColumnType.Text);
        if (StickyDays.Value <= 0) return;
        lastCollectorSlot = context.Writes(LastCollector, ColumnType.Text);
        assignedOnSlot = context.Writes(AssignedOn, ColumnType.Date);
        sticky = StickyOwners.Of(StickyDays.Value, context, (LastCollector, AssignedOn), ("previous collector", "previous collector on"));
    }

    /// <summary>Without a capacity each case goes to its queue by itself.</summary>
    public override void Execute(ActivityContext context)
    {
        var queues = context.Read(Queue);
        for (var i = 0; i < context.Count; i++)
        {
            context.SetText(i, queueSlot, queues[context.Rows[i]]);
            context.Complete(i, assigned);
        }
    }

    /// <summary>Whose queue somebody has ordered is assigned already: it stays there, and takes no place that is shared out here.</summary>
    public override void Admit(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++)
        {
            foreach (var mark in context.Marks(i))
            {
                if (mark.Kind == (int)MarkKind.Variable && mark.Name == queueName) context.Complete(i, assigned);
            }
        }
    }

    public override void Measure(ActivityContext context, long[][] keys)
    {
        var ranks = context.Read(Ranking, RankScale);
        var queues = context.Read(Queue);
        var skills = context.Read(Skill);
        var owners = (TextColumn?)(collectorColumn < 0 ? null : context.Columns.Columns[collectorColumn]);
        var current = (TextColumn?)(queueColumn < 0 ? null : context.Columns.Columns[queueColumn]);
        for (var i = 0; i < context.Count; i++)
        {
            var row = context.Rows[i];
            var owner = owners?.Values[row] ?? Column.NullText;
            AssignKey.Write(keys, i, ranks[row], (queues[row], skills[row]), (sticky.Of(context, row), owner), current?.Values[row] ?? Column.NullText);
        }
    }

    public override void Decide(SetPopulation population, SetContext context)
    {
        var places = new QueuePlaces(population, context, CapacityPerCollector.Value);
        var blocks = new CustomerBlocks(population);
        for (var leader = 0; leader < population.Count; leader++)
        {
            var block = blocks.LedBy(leader);
            if (block.IsEmpty) continue;
            var placing = places.Give(block);
            foreach (var place in block) (population.Outcomes[place], population.Values[place]) = (placing.HasPlace ? assigned : overflow, placing.Write());
        }
        population.Places = places.Shared();
    }

    public override void Apply(ActivityContext context, ReadOnlySpan<long> values)
    {
        var queues = context.Read(Queue);
        for (var i = 0; i < values.Length; i++)
        {
            var placing = Placing.Read(values[i]);
            var collector = placing.Collector;
            context.NoteRule(i, (int)placing.Reason);
            context.SetText(i, queueSlot, placing.HasPlace ? queues[context.Rows[i]] : Column.NullText);
            context.SetText(i, collectorSlot, collector);
            if (StickyDays.Value > 0 && collector != Column.NullText) Remember(context, i, collector);
        }
    }

    private void Remember(ActivityContext context, int i, int collector)
    {
        context.SetText(i, lastCollectorSlot, collector);
        context.SetValue(i, assignedOnSlot, FeelValue.Of(FeelDate.FromDayNumber(context.Clock.Date)));
    }
}
