using Collections.Domain.Effects;
using Collections.Engine.Activities;

namespace Collections.Activities.Withdraw;

/// <summary>Takes back what has not left the house yet: messages that wait in the outbox, open tasks.</summary>
[Activity("Collections", "Case", "Withdraws the case's unsent messages and open tasks.", Icon = "arrow-back-up")]
internal sealed class Withdraw : Activity
{
    [Input(Description = "Why, as reports show it.", IsRequired = true, Order = 1)]
    public Input<string> Reason { get; } = new();

    public override void Execute(ActivityContext context)
    {
        var reasons = context.Read(Reason);
        for (var i = 0; i < context.Count; i++)
            context.Emit(i, (int)EffectKind.Withdrawal, reasons[context.Rows[i]]);
    }
}
