using Collections.Engine.Activities;
using Collections.Engine.Planning;
using Collections.Engine.Runs;

namespace Collections.Engine.Operators;

/// <summary>A task that decides over a population: tokens stand until the stage is over, then the decision moves them.</summary>
public sealed class SetActivityOperator(SetActivity activity) : BoundOperator
{
    /// <inheritdoc/>
    public override SetActivity Activity { get; } = activity;

    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        if (execution.Batch.Part.Marks.IsEmpty)
        {
            execution.Stand(node, tokens);
            foreach (var token in tokens) execution.Batch.Arrivals.Add(token);
            return;
        }
        var context = execution.ActivityContext;
        context.Begin(node, tokens, waiting: true);
        Activity.Admit(context);
        foreach (var token in context.Waiting()) execution.Batch.Arrivals.Add(token);
        context.Finish(polled: false);
    }

    /// <inheritdoc/>
    public override bool MayStand(PlanNode node) => true;

    /// <summary>Measures tokens that stand at the node, for the decision.</summary>
    public void Measure(Execution execution, PlanNode node, ReadOnlySpan<int> tokens, long[][] keys)
    {
        var context = execution.ActivityContext;
        context.Begin(node, tokens, waiting: true);
        Activity.Measure(context, keys);
    }

    /// <summary>Gives standing tokens what was decided about them; they go on.</summary>
    public void Apply(Execution execution, PlanNode node, ReadOnlySpan<int> tokens, SetDecision decision, ReadOnlySpan<int> places)
    {
        var context = execution.ActivityContext;
        context.Begin(node, tokens, waiting: false);
        var values = new long[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            context.Complete(i, decision.Outcomes[places[i]]);
            values[i] = decision.Values[places[i]];
        }
        Activity.Apply(context, values);
        context.Finish(polled: false);
    }
}
