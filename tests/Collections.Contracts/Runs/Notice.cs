using Collections.Domain.Effects;
using Collections.Engine.Activities;

namespace Collections.Contracts.Runs;

/// <summary>Sends one e-mail and puts the case into a queue.</summary>
[Activity("Test", "Test", "Sends one e-mail.")]
public sealed class Notice : Activity
{
    public override void Execute(ActivityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        int template = context.Pool.Add("first-reminder");
        int queue = context.Pool.Add("reminded");
        for (int i = 0; i < context.Count; i++)
        {
            context.Emit(i, (int)EffectKind.Message, template, (int)MessageChannel.Email, context.Clock.Date, -1, "{}"u8);
            context.SetText(i, 1, queue);
        }
    }
}
