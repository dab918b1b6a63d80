using Collections.Activities.Experiments;
using Collections.Activities.SendMessage;
using Collections.Domain.Effects;
using Collections.Engine.Activities;

namespace Collections.Activities.PromiseWatch;

/// <summary>The message that reminds of a promise, or tells of an offer, to who can be reached by its channel.</summary>
/// <param name="context">What the step is bound to.</param>
/// <param name="template">Name of the template.</param>
/// <param name="channel">The channel.</param>
/// <param name="hour">From which time of the day it may leave; null for any.</param>
internal sealed class Reminder(BindingContext context, Input<string> template, MessageChannel channel, MessageHour? hour = null)
{
    private const string Holder = "holder";
    private readonly MessageFacts facts = MessageTemplates.FactsFor(template, channel, context);
    private readonly ContactGuard guard = ContactGuard.Of(context);
    private readonly Reach reach = new(context, channel);
    private readonly int name = context.Pool.Add(template.Value ?? "");
    private readonly int holder = context.Pool.Add(Holder);

    /// <summary>Puts it into the outbox for today, where nobody is to be left alone; where the input gives no time of day, the step fails.</summary>
    public void Send(ActivityContext step, int i)
    {
        var row = step.Rows[i];
        if (guard.Refuses(step, i) || !reach.Reaches(step, row)) return;
        int? minute = null;
        if (hour is not null && !hour.Read(step).TryRead(step, i, out minute)) return;
        using var content = facts.Start(step);
        step.Emit(i, (int)EffectKind.Message, name, PackedChannel.Pack(channel, isNotice: false, minute: minute), step.Clock.Date, holder, content.Content(row));
    }
}
