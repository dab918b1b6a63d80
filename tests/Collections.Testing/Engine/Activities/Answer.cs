using Collections.Engine.Activities;

namespace Collections.Testing.Engine.Activities;

/// <summary>Completes with the outcome that its input names; null leaves it at Done.</summary>
[Activity("Test", "Tests", "Completes with an outcome.")]
[Outcomes("Promise", "Refusal", "Done")]
public sealed class Answer : Activity
{
    [Input]
    public Input<string> Outcome { get; } = new();

    public override void Execute(ActivityContext context)
    {
        var outcomes = context.Read(Outcome);
        for (var i = 0; i < context.Count; i++)
        {
            if (outcomes[context.Rows[i]] is var code and >= 0) context.Complete(i, code);
        }
    }
}
