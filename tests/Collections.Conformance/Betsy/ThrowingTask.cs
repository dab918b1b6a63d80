using Collections.Engine.Activities;

namespace Collections.Conformance.Betsy;

/// <summary>What the suite's script THROW_ERROR is: a task that fails with the suite's code.</summary>
[Activity("Betsy", "Test", "Fails with the suite's error code.")]
internal sealed class ThrowingTask : Activity
{
    public const string Type = "Betsy.ThrowingTask";

    public override void Execute(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++) context.Fail(i, "ERR_CODE", "the suite throws an error here");
    }
}
