using Collections.Engine.Activities;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>A task bound to an activity.</summary>
public abstract class BoundOperator : NodeOperator
{
    /// <summary>What the task does.</summary>
    public abstract Activity Activity { get; }

    /// <inheritdoc/>
    public sealed override void TakeUp(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        ArgumentNullException.ThrowIfNull(execution);
        var context = execution.ActivityContext;
        context.Begin(node, tokens, waiting: true);
        Activity.TakeUp(context);
        context.Finish(polled: false);
    }
}
