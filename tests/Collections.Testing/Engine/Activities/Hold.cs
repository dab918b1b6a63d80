using Collections.Engine.Activities;
using Collections.Engine.Batches;

namespace Collections.Testing.Engine.Activities;

/// <summary>Waits until its number is positive: looked at in each run; at the latest so many hours.</summary>
[Activity("Test", "Tests", "Waits.")]
[Outcomes("Released", "Done")]
public sealed class Hold : Activity
{
    private const long Hour = 3_600_000;

    [Input]
    public Input<decimal> Release { get; } = new(0m);

    [Input]
    public Input<decimal> Hours { get; } = new();

    public override bool Polls => true;

    public override void Execute(ActivityContext context)
    {
        var hours = context.Read(Hours, 0);
        for (var i = 0; i < context.Count; i++)
        {
            var count = hours[context.Rows[i]];
            context.Wait(i, count < 0 ? TokenTable.NotDue : context.Clock.Now + (count * Hour));
        }
    }

    public override void Poll(ActivityContext context)
    {
        var release = context.Read(Release, 0);
        for (var i = 0; i < context.Count; i++)
        {
            if (release[context.Rows[i]] > 0) context.Complete(i, context.Pool.Add("Released"));
        }
    }
}
