using Collections.Domain.Effects;
using Collections.Engine.Activities;

namespace Collections.Activities.Recall;

/// <summary>Takes the case back from the firm that has it; its access ends with the run's commit.</summary>
[Activity("Collections", "Placements", "Ends the case's placement with an agency or law firm.", Icon = "building-off")]
internal sealed class Recall : Activity
{
    [Input(Description = "Why, as the firm reads it.", IsRequired = true, Order = 1)]
    public Input<string> Reason { get; } = new();

    public override void Execute(ActivityContext context)
    {
        var reasons = context.Read(Reason);
        for (var i = 0; i < context.Count; i++)
            context.Emit(i, (int)EffectKind.Recall, reasons[context.Rows[i]]);
    }
}
