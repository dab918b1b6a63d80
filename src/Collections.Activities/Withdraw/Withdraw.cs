using Collections.Domain.Effects;
using Collections.Engine.Activities;

namespace Collections.Activities.Withdraw;

/// <summary>Takes back what has not left the house yet: messages that wait in the outbox, open tasks; or messages of the steps within a subprocess alone.</summary>
[Activity("Collections", "Case", "Withdraws the case's unsent messages and open tasks.", Icon = "arrow-back-up")]
internal sealed class Withdraw : Activity
{
    private long within;

    [Input(Description = "Why, as reports show it.", IsRequired = true, Order = 1)]
    public Input<string> Reason { get; } = new();

    [Input(Description = "Id of a subprocess: only messages that its steps have decided are withdrawn; tasks end with their steps. Empty: everything.", Order = 2)]
    public Input<string> Within { get; } = new();

    public override void Bind(BindingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ExpectLiteral(Within);
        if (string.IsNullOrWhiteSpace(Within.Text)) return;
        if (context.Beside(Within.Text) is { ElementName: "subProcess" or "transaction" or "adHocSubProcess" } block) within = block.Ordinal + 1;
        else context.Find("withdraw-within", $"'{context.Node.Name}': the id of a subprocess was expected as 'within', found '{Within.Text}'.");
    }

    public override void Execute(ActivityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var reasons = context.Read(Reason);
        for (var i = 0; i < context.Count; i++)
            context.Emit(i, (int)EffectKind.Withdrawal, reasons[context.Rows[i]], within);
    }
}
