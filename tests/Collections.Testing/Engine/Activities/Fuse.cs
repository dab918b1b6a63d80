using Collections.Engine.Activities;

namespace Collections.Testing.Engine.Activities;

/// <summary>Throws as nothing should, where its number is positive for anybody in the batch.</summary>
[Activity("Test", "Tests", "Throws.")]
public sealed class Fuse : Activity
{
    [Input]
    public Input<decimal> Blows { get; } = new(1m);

    public override void Execute(ActivityContext context)
    {
        var blows = context.Read(Blows, 0);
        for (var i = 0; i < context.Count; i++)
        {
            if (blows[context.Rows[i]] > 0) throw new DivideByZeroException("blown");
        }
    }
}
