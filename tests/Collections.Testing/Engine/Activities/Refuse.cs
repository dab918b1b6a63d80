using Collections.Engine.Activities;

namespace Collections.Testing.Engine.Activities;

/// <summary>Cannot do its step.</summary>
[Activity("Test", "Tests", "Fails.")]
public sealed class Refuse : Activity
{
    public override void Execute(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++) context.Fail(i, "REFUSED", "The test wants it so.");
    }
}
