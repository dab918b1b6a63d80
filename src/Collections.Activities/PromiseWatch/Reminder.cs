using Collections.Activities.Experiments;
using Collections.Activities.SendMessage;
using Collections.Domain.Effects;
using Collections.Engine.Activities;

namespace Collections.Activities.PromiseWatch;

/// <summary>The message that reminds of a promise, to who can be reached by its channel.</summary>
internal sealed class Reminder(BindingContext context, Input<string> template, MessageChannel channel)
{
    private const string Holder = "holder";
    private readonly MessageFacts facts = MessageTemplates.FactsFor(template, channel, context);
    private readonly ContactGuard guard = ContactGuard.Of(context);
    private readonly Reach reach = new(context, channel);
    private readonly int name = context.Pool.Add(template.Value ?? "");
    private readonly int holder = context.Pool.Add(Holder);

    /// <summary>Puts it into the outbox for today, where nobody is to be left alone.</summary>
    public void Send(ActivityContext step, int i)
    {
        var row = step.Rows[i];
        if (guard.Refuses(step, i) || !reach.Reaches(step, row)) return;
        using var content = facts.Start(step);
        step.Emit(i, (int)EffectKind.Message, name, (long)channel, step.Clock.Date, holder, content.Content(row));
    }
}
