using Collections.Decisions.Kernels;
using Collections.Engine.Activities;

namespace Collections.Activities.Wait;

/// <summary>
/// Waits until a condition over facts holds, and looks again in each run. Without a condition the time is all that it
/// waits for.
/// </summary>
[Activity("Collections", "Flow", "Waits until a condition holds, at most for a time.", Icon = "hourglass")]
[Outcomes(OutcomesAttribute.Done, Expired)]
internal sealed class Wait : Activity
{
    private const string Expired = "Expired";
    private CompiledExpression? condition;
    private ActivityDeadline? deadline;
    private AwaitedCondition? awaited;
    private int done;
    private int expired;

    [Input(Description = "FEEL over facts and variables, such as days past due >= 90.", UIHint = "expression-editor", Order = 1)]
    public Input<string> Until { get; } = new();

    [Input(DisplayName = "At most", Description = "ISO 8601 duration or date, or business days(n); without it the wait has no end of its own.", Order = 2)]
    public Input<string> AtMost { get; } = new();

    public override bool Polls => condition is not null;

    public override ActivityDeadline? Deadline => deadline;

    public override AwaitedCondition? Awaited => awaited;

    public override bool EndsByItself => true;

    public override IReadOnlyList<string> BoundOutcomes => condition is null || deadline is null ? [OutcomesAttribute.Done] : [OutcomesAttribute.Done, Expired];

    public override void Bind(BindingContext context)
    {
        condition = context.Condition(Until);
        awaited = context.Awaited(condition);
        if (context.Timer(AtMost) is { } timer) deadline = new ActivityDeadline(timer);
        done = context.Pool.Add(OutcomesAttribute.Done);
        expired = condition is null ? done : context.Pool.Add(Expired);
        if (!Until.IsGiven && !AtMost.IsGiven)
            context.Find("wait-endless", $"'{context.Node.Name}': a condition ('until') or a time ('atMost') was expected, found neither. The case would wait for ever.");
    }

    public override void Execute(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++) context.Wait(i);
        CompleteWhereItHolds(context);
    }

    public override void Poll(ActivityContext context) => CompleteWhereItHolds(context);

    public override void Expire(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++) context.Complete(i, expired);
    }

    private void CompleteWhereItHolds(ActivityContext context)
    {
        if (condition is null) return;
        var holds = new bool[context.Count];
        context.Test(condition, holds);
        for (var i = 0; i < holds.Length; i++)
        {
            if (holds[i]) context.Complete(i, done);
        }
    }
}
