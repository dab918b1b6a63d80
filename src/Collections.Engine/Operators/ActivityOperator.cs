using Collections.Engine.Activities;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>
/// A task bound to an activity: the activity works on all arriving tokens at once. Where nothing else is said, and
/// where the time that it waited for has come, the outcome is Done.
/// </summary>
public sealed class ActivityOperator(Activity activity) : BoundOperator
{
    /// <inheritdoc/>
    public override Activity Activity { get; } = activity;

    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        var context = execution.ActivityContext;
        context.Begin(node, tokens, waiting: false);
        Activity.Execute(context);
        context.Finish(polled: false);
    }

    /// <summary>The deadline of the step has come.</summary>
    public override void Occur(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        execution.Release(tokens);
        var context = execution.ActivityContext;
        context.Begin(node, tokens, waiting: false);
        Activity.Expire(context);
        context.Finish(polled: false);
    }

    /// <inheritdoc/>
    public override void Poll(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        var context = execution.ActivityContext;
        context.Begin(node, tokens, waiting: true);
        Activity.Poll(context);
        context.Finish(polled: true);
    }

    /// <inheritdoc/>
    public override bool MayStand(PlanNode node) => Activity.Polls || Activity.Completions.Count > 0 || Activity.Deadline is not null;

    /// <summary>The wait of a token here ends from outside.</summary>
    internal void End(ActivityContext context, PlanNode node, int token)
    {
        context.Begin(node, [token], waiting: true);
        Activity.Ended(context);
    }
}
