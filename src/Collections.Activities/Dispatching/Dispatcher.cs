using Collections.Activities.Templates;
using Collections.Domain.Calendars;
using Collections.Domain.Contacts;
using Collections.Domain.Effects;
using Collections.Domain.Messages;

namespace Collections.Activities.Dispatching;

/// <summary>
/// Carries the outbox out of the house. Nothing is on the wire that is not committed as being sent; what a crash leaves in
/// that state is sent again where the sink deduplicates, and parked where it does not.
/// </summary>
/// <param name="outbox">The messages; the lease on them is the caller's matter.</param>
/// <param name="sinks">Where each channel's messages go; messages of other channels stay pending.</param>
/// <param name="templates">The templates of a strategy's version.</param>
/// <param name="guard">The last look before a message leaves.</param>
public sealed class Dispatcher(
    IOutbox outbox,
    IReadOnlyDictionary<MessageChannel, IMessageSink> sinks,
    Func<long, TemplateSet> templates,
    LateGuard guard)
{
    private const int Window = 4096;
    private readonly HashSet<IMessageSink> broken = [];

    /// <summary>How many contacts count on a date, and when the next one may be; default: the usual rule, Monday to Friday.</summary>
    public Func<DateOnly, ContactDay> Contacts { get; init; } = date => ContactDay.Of(date, ContactRule.Usual, BusinessCalendar.MondayToFriday);

    /// <summary>The precedence of strategies, by the number of their versions: who has the day of a customer for whom several messages wait.</summary>
    public IReadOnlyDictionary<long, int> Precedence { get; init; } = new Dictionary<long, int>();

    /// <summary>Sends what is due on the business date. Cancelling stops between rounds.</summary>
    public async Task<DispatchReport> Dispatch(DateOnly date, long fence, CancellationToken cancellation)
    {
        broken.Clear();
        var day = Contacts(date);
        var report = await Recover(day, fence, cancellation).ConfigureAwait(false);
        var contested = await outbox.Contested(day, Precedence, cancellation).ConfigureAwait(false);
        foreach (var window in contested.Chunk(Window)) report += await SendWindow(window, day, fence, cancellation).ConfigureAwait(false);
        var tried = contested.Select(message => message.Key).ToHashSet();
        OutboxKey? after = null;
        while (!cancellation.IsCancellationRequested)
        {
            var window = await outbox.Pending(day, after, Window, cancellation).ConfigureAwait(false);
            if (window.Count == 0) break;
            after = window[^1].Key;
            report += await SendWindow([.. window.Where(message => !tried.Contains(message.Key))], day, fence, cancellation).ConfigureAwait(false);
        }
        if (!cancellation.IsCancellationRequested) await outbox.Complete(fence, cancellation).ConfigureAwait(false);
        return report;
    }

    private async Task<DispatchReport> SendWindow(IReadOnlyList<PendingMessage> window, ContactDay day, long fence, CancellationToken cancellation)
    {
        var report = DispatchReport.None;
        foreach (var round in Lanes.Rounds(window))
        {
            if (cancellation.IsCancellationRequested) break;
            var keys = round.Where(message => IsOpen(message.Channel)).Select(message => message.Key).ToList();
            report += await Send(keys, day, fence, cancellation).ConfigureAwait(false);
        }
        return report;
    }

    private bool IsOpen(MessageChannel channel) => sinks.TryGetValue(channel, out var sink) && !broken.Contains(sink);

    /// <summary>What stands as being sent when a dispatch begins was interrupted by a crash, or by a sink that broke.</summary>
    private async Task<DispatchReport> Recover(ContactDay day, long fence, CancellationToken cancellation)
    {
        var report = DispatchReport.None;
        OutboxKey? after = null;
        while (await outbox.Interrupted(after, Window, cancellation).ConfigureAwait(false) is { Count: > 0 } interrupted)
        {
            after = interrupted[^1].Key;
            report += await Settle([.. interrupted.Select(FateOf).OfType<Settlement>()], fence, cancellation).ConfigureAwait(false);
            var again = interrupted.Where(message => IsOpen(message.Channel) && FateOf(message) is null).Select(message => message.Key).ToList();
            report += await Send(again, day, fence, cancellation).ConfigureAwait(false);
        }
        return report;
    }

    /// <summary>What is certain about an interrupted message; null where it is to be sent again, after another look.</summary>
    private Settlement? FateOf(OutgoingMessage message)
    {
        if (!sinks.TryGetValue(message.Channel, out var sink)) return null;
        if (sink.Knows(message.Id)) return new Settlement(message.Key, MessageFate.Sent);
        return sink.Class == DeliveryClass.Deduplicates
            ? null
            : new Settlement(message.Key, MessageFate.Unknown, "The dispatch was interrupted between sending and acknowledgement.");
    }

    private async Task<DispatchReport> Send(List<OutboxKey> keys, ContactDay day, long fence, CancellationToken cancellation)
    {
        if (keys.Count == 0) return DispatchReport.None;
        var unsent = new List<UnsentMessages>();
        var claimed = await outbox.Claim(keys, fence, day, (message, take) => Objection(message, day, take, unsent), cancellation).ConfigureAwait(false);
        var settlements = new List<Settlement>(claimed.Count);
        foreach (var channel in claimed.GroupBy(message => sinks[message.Channel])) Deliver(channel.Key, channel, day.Date, settlements, unsent);
        var report = await Settle(settlements, fence, CancellationToken.None).ConfigureAwait(false);
        return report with
        {
            Withdrawn = keys.Count - claimed.Count - unsent.Count(kept => kept.Fate == UnsentMessages.Withheld),
            Interrupted = claimed.Count - settlements.Count,
            Unsent = UnsentMessages.Sum(report.Unsent.Concat(unsent)),
        };
    }

    private Objection? Objection(OutgoingMessage message, ContactDay day, Func<Objection?> take, List<UnsentMessages> unsent)
    {
        var objection = guard.Check(message, day.Date) ?? ContactHours.Check(message, day) ?? take();
        if (objection is not null) unsent.Add(new UnsentMessages(objection.Passes ? UnsentMessages.Withheld : "withdrawn", objection.Sum ?? objection.Reason, 1));
        return objection;
    }

    /// <summary>What was on the wire is settled whatever else is cancelled.</summary>
    private async Task<DispatchReport> Settle(List<Settlement> settlements, long fence, CancellationToken cancellation)
    {
        if (settlements.Count == 0) return DispatchReport.None;
        await outbox.Settle(settlements, fence, cancellation).ConfigureAwait(false);
        return new DispatchReport(
            settlements.Count(settled => settled.Fate == MessageFate.Sent),
            0,
            settlements.Count(settled => settled.Fate == MessageFate.Failed),
            settlements.Count(settled => settled.Fate == MessageFate.Unknown),
            0)
        {
            Unsent = UnsentMessages.Sum(settlements.Where(settled => settled.Reason is not null)
                .Select(settled => new UnsentMessages(settled.Fate == MessageFate.Failed ? "failed" : "unknown", settled.Reason!, 1))),
        };
    }

    private void Deliver(IMessageSink sink, IEnumerable<OutgoingMessage> messages, DateOnly date, List<Settlement> settlements, List<UnsentMessages> unsent)
    {
        var rendered = new List<(OutboxKey Key, RenderedMessage Message)>();
        foreach (var message in messages)
        {
            var (text, problem) = Letter.Write(message, templates(message.StrategyVersion), date);
            if (text is not null) rendered.Add((message.Key, text));
            else settlements.Add(new Settlement(message.Key, MessageFate.Failed, problem));
        }
        try
        {
            sink.Send([.. rendered.Select(pair => pair.Message)]);
            settlements.AddRange(rendered.Select(pair => new Settlement(pair.Key, MessageFate.Sent)));
        }
        catch (IOException exception)
        {
            broken.Add(sink);
            if (sink.Class == DeliveryClass.DoesNotDeduplicate)
                settlements.AddRange(rendered.Select(pair => new Settlement(pair.Key, MessageFate.Unknown, exception.Message)));
            else
                unsent.Add(new UnsentMessages("interrupted", exception.Message, rendered.Count));
        }
    }
}
