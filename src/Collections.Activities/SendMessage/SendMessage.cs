using Collections.Activities.Experiments;
using Collections.Activities.Templates;
using Collections.Decisions.Columns;
using Collections.Domain.Contacts;
using Collections.Domain.Effects;
using Collections.Engine.Activities;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Timer = Collections.Engine.Planning.Timer;

namespace Collections.Activities.SendMessage;

/// <summary>
/// Puts a message into the outbox: which template, by which channel, not before which date and hour, and the facts that the
/// template shows. No personal data stands there; the dispatcher reads name and address when it sends.
/// </summary>
[Activity("Collections", "Messages", "Sends a message by a template, where the customer can be reached by the channel.", Icon = "send")]
[Outcomes(Sent, Undeliverable, ContactGuard.Withheld)]
internal sealed class SendMessage : Activity
{
    private const string Sent = "Sent";
    private const string Undeliverable = "Undeliverable";

    private MessageFacts facts = MessageFacts.None;
    private MessageChannel channel;
    private SlotUse use;
    private Reach? reach;
    private Timer? earliest;
    private MessageHour hour = null!;
    private ContactGuard guard = ContactGuard.None;
    private int sent, undeliverable;

    [Input(Description = "How it travels.", UIHint = "dropdown", IsRequired = true, Options = ["sms", "email", "letter", "whatsapp", "call"], Order = 1)]
    public Input<string> Channel { get; } = new();

    [Input(Description = "Name of the template, without channel and language: a text, or FEEL.", IsRequired = true, Order = 2)]
    public Input<string> Template { get; } = new();

    [Input(Description = "Not to be sent before: ISO 8601 duration or date, business days(n), or a date in FEEL; without it today.", Order = 3)]
    public Input<string> Earliest { get; } = new();

    [Input(Description = "Whom it is for: holder, guarantor, legal representative.", DefaultValue = "holder", Order = 4)]
    public Input<string> Person { get; } = new();

    [Input(DisplayName = "Legal notice", Description = "Whether it is a legal notice, or answers the customer: it goes to control groups of experiments, to customers whom a firm has, and on days whose contacts are used up, too.", UIHint = "checkbox", DefaultValue = "false", Order = 5)]
    public Input<bool> LegalNotice { get; } = new();

    [Input(DisplayName = "When the day is taken", Description = "What it does where the customer's contacts of the day are used up, by whichever company of the group: wait for the next day, be withdrawn, or be overtaken by a later message of the case.",
        UIHint = "dropdown", Options = ["wait", "withdraw", "overtake"], DefaultValue = "wait", Order = 6)]
    public Input<string> WhenTaken { get; } = new();

    [Input(Description = "From which time of its date it may leave, in the portfolio's zone: HH:mm, or FEEL that gives such a text; without it from the date's beginning on. It never leaves outside the hours of contact.", Order = 7)]
    public Input<string> Hour { get; } = new();

    public override void Bind(BindingContext context)
    {
        context.ExpectLiteral(Channel);
        context.ExpectLiteral(WhenTaken);
        if (SlotUseText.Parse(WhenTaken.Value) is { } known) use = known;
        else context.Find("slot-use-unknown", $"'{context.Node.Name}': one of {string.Join(", ", SlotUseText.All)} was expected as what it does when the day is taken, found '{WhenTaken.Value}'.");
        context.ExpectLiteral(LegalNotice);
        guard = ContactGuard.Of(context, isNotice: LegalNotice.Value);
        sent = context.Pool.Add(Sent);
        undeliverable = context.Pool.Add(Undeliverable);
        earliest = context.Timer(Earliest);
        hour = MessageHour.Of(context, Hour);
        if (MessageChannelText.Parse(Channel.Value) is { } travels)
        {
            channel = travels;
            reach = new Reach(context, channel);
            facts = MessageTemplates.FactsFor(Template, channel, context);
        }
        else if (Channel.IsGiven)
        {
            context.Find("channel-unknown", $"'{context.Node.Name}': one of the channels {string.Join(", ", MessageChannelText.All)} was expected, found '{Channel.Value}'.");
        }
    }

    public override void Execute(ActivityContext context)
    {
        var templates = context.Read(Template);
        var people = context.Read(Person);
        var dates = EarliestDates(context);
        var hours = hour.Read(context);
        using var content = facts.Start(context);
        for (var i = 0; i < context.Count; i++)
        {
            var row = context.Rows[i];
            if (guard.Withholds(context, i)) continue;
            if (!reach!.Reaches(context, row) || templates[row] == Column.NullText)
            {
                context.Complete(i, undeliverable);
                continue;
            }
            if (!hours.TryRead(context, i, out var minute)) continue;
            context.Emit(i, (int)EffectKind.Message, templates[row], PackedChannel.Pack(channel, LegalNotice.Value, use, minute), dates[i], people[row], content.Content(row));
            context.Complete(i, sent);
        }
    }

    private long[] EarliestDates(ActivityContext context)
    {
        var dates = new long[context.Count];
        if (earliest is null) Array.Fill(dates, TokenTable.NotDue);
        else context.Due(earliest, dates);
        for (var i = 0; i < dates.Length; i++)
            dates[i] = dates[i] == TokenTable.NotDue ? context.Clock.Date : dates[i] / RunClock.Day;
        return dates;
    }
}
