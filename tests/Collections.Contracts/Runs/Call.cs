using Collections.Domain.Effects;
using Collections.Engine.Activities;

namespace Collections.Contracts.Runs;

/// <summary>Gives a collector a task and waits for its outcome.</summary>
[Activity("Test", "Test", "Gives a collector a task.")]
public sealed class Call : Activity
{
    public override IReadOnlyList<string> Completions { get; } = ["Promise"];

    public override void Bind(BindingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Pool.Add("Promise");
    }

    public override void Execute(ActivityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        int title = context.Pool.Add("Call the customer");
        for (int i = 0; i < context.Count; i++)
        {
            context.Emit(i, (int)EffectKind.Task, title, -1, context.Clock.Date + 2, content: """{"outcomes":["Promise"]}"""u8);
            context.Wait(i);
        }
    }
}
