using System.Text.Json;
using Collections.Activities.SendMessage;
using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Domain.Accounts;
using Collections.Domain.Effects;
using Collections.Domain.Promises;
using Collections.Domain.TakeOns;
using Collections.Engine.Activities;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Timer = Collections.Engine.Planning.Timer;

namespace Collections.Activities.PromiseWatch;

/// <summary>
/// Watches a promise to pay until it is judged: kept as soon as enough was paid, else judged in the first run after the last
/// day of grace. A later promise of the case replaces it.
/// </summary>
[Activity("Collections", "Case", "Records a promise to pay, reminds of it and judges it by what was paid.", Icon = "coin")]
[Outcomes(Kept, PartlyKept, Broken, Cancelled, Replaced)]
internal sealed class PromiseWatch : Activity
{
    private const string Kept = "Kept";
    private const string PartlyKept = "Partly kept";
    private const string Broken = "Broken";
    private const string Cancelled = "Cancelled";
    private const string Replaced = "Replaced";
    private const string NoAmount = "PROMISE_AMOUNT";
    private const string NoDate = "PROMISE_DATE";
    private const string WrongUnit = "PROMISE_UNIT";
    private const int RateScale = 6;
    private const long RateOne = 1_000_000;
    private PromiseTerms terms;
    private WatchedPromise watched = null!;
    private Reminder? reminder;
    private Timer? due, madeOn;
    private int[] outcomes = [];

    [Input(Description = "How much was promised, in the unit; without it all that is past due.", UIHint = "expression-editor", Order = 1)]
    public Input<decimal> Amount { get; } = new();

    [Input(Description = "For when: a date, such as a variable that the promise said.", UIHint = "expression-editor", IsRequired = true, Order = 2)]
    public Input<string> Due { get; } = new();

    [Input(Description = "What may be missing and the promise is kept all the same, in per cent, from 0 to below 100.", DefaultValue = "5", Order = 3)]
    public Input<decimal> Tolerance { get; } = new();

    [Input(Description = "From how many per cent on it is partly kept.", DefaultValue = "30", Order = 4)]
    public Input<decimal> Partly { get; } = new();

    [Input(Description = "Business days after the date in which a payment still counts, from 0.", DefaultValue = "2", Order = 5)]
    public Input<int> Grace { get; } = new();

    [Input(Description = "Whose business days; without it those of the portfolio.", Order = 6)]
    public Input<string> Calendar { get; } = new();

    [Input(Description = "Name of the template of a reminder; without it nobody is reminded.", Order = 7)]
    public Input<string> Reminder { get; } = new();

    [Input(DisplayName = "Reminder channel", Description = "How the reminder travels.", UIHint = "dropdown", Options = ["sms", "email", "letter", "whatsapp", "call"], DefaultValue = "sms", Order = 8)]
    public Input<string> ReminderChannel { get; } = new();

    [Input(DisplayName = "Reminder days", Description = "Business days before the date on which the reminder goes out, from 1.", DefaultValue = "1", Order = 9)]
    public Input<int> ReminderDays { get; } = new();

    [Input(Description = "In what was promised, such as UVA, where that is not the account's currency: a word, or what the promise said.", UIHint = "expression-editor", Order = 10)]
    public Input<string> Unit { get; } = new();

    [Input(Description = "What one unit is worth in the account's currency on the day on which it is judged; without it payments are converted by the rates of their value dates.", UIHint = "expression-editor", Order = 11)]
    public Input<decimal> Rate { get; } = new();

    [Input(DisplayName = "Maximum broken", Description = "From how many promises broken lately on, this one included, the case keeps 'broken too often', from 1; without it never.", Order = 12)]
    public Input<int> MaximumBroken { get; } = new();

    [Input(Description = "Whence the promise is known.", Order = 13)]
    public Input<string> Source { get; } = new();

    [Input(DisplayName = "Made by", Description = "Who took it.", Order = 14)]
    public Input<string> MadeBy { get; } = new();

    [Input(DisplayName = "Made on", Description = "When it was made, where it is told later: payments count from then on; without it today.", UIHint = "expression-editor", Order = 15)]
    public Input<string> MadeOn { get; } = new();

    public override bool Polls => true;

    public override bool HearsEnd => true;

    public override void Bind(BindingContext context)
    {
        foreach (Input input in (Input[])[Tolerance, Partly, Grace, Calendar, Reminder, ReminderChannel, ReminderDays, MaximumBroken]) context.ExpectLiteral(input);
        terms = new PromiseTerms(Hundredths(Tolerance.Value), Hundredths(Partly.Value), Grace.Value);
        if (!terms.IsSound)
        {
            context.Find("promise-terms", $"'{context.Node.Name}': a tolerance from 0 to below 100 per cent, partly kept from more than 0 to 100 per cent less the tolerance, and grace from 0 to {PromiseTerms.MostGrace} business days were expected, found {Tolerance.Text}, {Partly.Text} and {Grace.Text}.");
            terms = PromiseTerms.Usual;
        }
        if (MaximumBroken.IsGiven && MaximumBroken.Value < 1)
            context.Find("promise-terms", $"'{context.Node.Name}': a number of broken promises from 1 was expected, found {MaximumBroken.Text}.");
        due = context.Timer(Due);
        madeOn = MadeOn.IsGiven ? context.Timer(MadeOn) : null;
        watched = new WatchedPromise(context);
        reminder = ReminderOf(context);
        outcomes = [.. new[] { "", Kept, PartlyKept, Broken, Cancelled, Replaced }.Select(context.Pool.Add)];
    }

    public override void Execute(ActivityContext context)
    {
        var amounts = context.Read(Amount, 2);
        var (units, sources, people) = (context.Read(Unit), context.Read(Source), context.Read(MadeBy));
        var (dates, made) = (Times(context, due), Times(context, madeOn));
        for (var i = 0; i < context.Count; i++)
        {
            var row = context.Rows[i];
            var amount = Amount.IsGiven ? amounts[row] : watched.PastDue(context, row);
            var unit = Text(context, units[row]);
            if (amount is Column.NullNumber or <= 0) context.Fail(i, NoAmount, "An amount above 0 was expected in the promise, found none.");
            else if (dates[i] == TokenTable.NotDue) context.Fail(i, NoDate, "A date was expected in the promise, found none.");
            else if (unit is not null && !CurrencyCodes.IsKnown(unit)) context.Fail(i, WrongUnit, $"A currency of ISO 4217 or a unit of account was expected in the promise, found '{unit}'.");
            else Start(context, i, new PromiseAsMade(amount, (int)(dates[i] / RunClock.Day), Text(context, sources[row]), Text(context, people[row])) { Unit = unit }, made[i] == TokenTable.NotDue ? null : Math.Min(context.Clock.Date, (int)(made[i] / RunClock.Day)));
        }
    }

    /// <summary>The promise of the other system is watched as one of this house; a reminder whose day is over by then was its own.</summary>
    public override void TakeUp(ActivityContext context)
    {
        var units = context.Read(Unit);
        for (var i = 0; i < context.Count; i++)
        {
            if (context.Said(TakenWord.Amount) is not NumberValue { Value: var promised } || !promised.TryGetScaled(2, out var amount) || context.Said(TakenWord.Due) is not DateValue { Value: var date })
            {
                context.Fail(i, NoAmount, "An amount above 0 and a date were expected of the promise that is taken on.");
                continue;
            }
            var made = new PromiseAsMade(amount, (int)date.DayNumber, PromiseWords.TakenOn, (context.Said(TakenWord.MadeBy) as StringValue)?.Value) { Unit = (context.Said(TakenWord.Unit) as StringValue)?.Value ?? Text(context, units[context.Rows[i]]) };
            var last = LastDay(context, made.Due);
            context.Emit(i, (int)EffectKind.Promise, made.Amount, made.Due, last, terms.Pack(), Content(made, context.Clock.Date));
            watched.Begin(context, i, made);
            var remindOn = reminder is null ? int.MaxValue : Counting(context)(made.Due, -ReminderDays.Value);
            var today = context.Said(TakenWord.TakenOn) is DateValue { Value: var day } ? (int)day.DayNumber : context.Clock.Date;
            context.Wait(i, RunClock.AtStartOf(remindOn < made.Due && remindOn > today ? remindOn : last + 1));
        }
    }

    public override void Poll(ActivityContext context)
    {
        var rates = context.Read(Rate, RateScale);
        for (var i = 0; i < context.Count; i++)
        {
            if (IsOver(context, i)) continue;
            var (promised, paid) = (watched.Amount(context, i), Paid(context, i, rates));
            if (terms.IsKept(promised, paid)) Finish(context, i, PromiseState.Kept, paid);
            else if (watched.WasKept(context, i)) Finish(context, i, PromiseState.Broken, paid);
        }
    }

    public override void Expire(ActivityContext context)
    {
        var rates = context.Read(Rate, RateScale);
        for (var i = 0; i < context.Count; i++)
        {
            if (IsOver(context, i)) continue;
            var (promised, paid, last) = (watched.Amount(context, i), Paid(context, i, rates), LastDay(context, watched.Due(context, i)));
            if (context.Clock.Date > last) Finish(context, i, terms.Judge(promised, paid), paid);
            else if (terms.IsKept(promised, paid)) Finish(context, i, PromiseState.Kept, paid);
            else Remind(context, i, last);
        }
    }

    public override void Ended(ActivityContext context)
    {
        var rates = context.Read(Rate, RateScale);
        for (var i = 0; i < context.Count; i++)
        {
            var paid = Paid(context, i, rates);
            if (!watched.IsCurrent(context, i) || !terms.IsKept(watched.Amount(context, i), paid)) continue;
            watched.NoteKept(context, i);
            context.Emit(i, (int)EffectKind.PromiseVerdict, (long)PromiseState.Kept, paid);
        }
    }

    private void Start(ActivityContext context, int i, PromiseAsMade made, int? on)
    {
        var last = LastDay(context, made.Due);
        context.Emit(i, (int)EffectKind.Promise, made.Amount, made.Due, last, terms.Pack(), Content(made, on));
        watched.Begin(context, i, made);
        var remindOn = reminder is null ? int.MaxValue : Counting(context)(made.Due, -ReminderDays.Value);
        if (remindOn >= made.Due) context.Wait(i, RunClock.AtStartOf(last + 1));
        else if (remindOn > context.Clock.Date) context.Wait(i, RunClock.AtStartOf(remindOn));
        else Remind(context, i, last);
    }

    private void Remind(ActivityContext context, int i, int last)
    {
        if (context.Clock.Date < watched.Due(context, i)) reminder?.Send(context, i);
        context.Wait(i, RunClock.AtStartOf(last + 1));
    }

    /// <summary>Whether another promise has taken the place of the token's, or it was taken back.</summary>
    private bool IsOver(ActivityContext context, int i)
    {
        var isReplaced = !watched.IsCurrent(context, i);
        if (!isReplaced && !watched.IsCancelled(context, i)) return false;
        context.Complete(i, outcomes[(int)(isReplaced ? PromiseState.Replaced : PromiseState.Cancelled)]);
        return true;
    }

    private void Finish(ActivityContext context, int i, PromiseState state, long paid)
    {
        context.Emit(i, (int)EffectKind.PromiseVerdict, (long)state, paid);
        if (state == PromiseState.Broken) watched.CountBroken(context, i, MaximumBroken.IsGiven ? MaximumBroken.Value : int.MaxValue);
        context.Complete(i, outcomes[(int)state]);
    }

    private long Paid(ActivityContext context, int i, NumberValues rates)
    {
        if (!Rate.IsGiven) return watched.Paid(context, i, inUnit: true);
        var (paid, rate) = (watched.Paid(context, i, inUnit: false), rates[context.Rows[i]]);
        return rate <= 0 ? 0 : (long)((Int128)paid * RateOne / rate);
    }

    private int LastDay(ActivityContext context, int date) => terms.Grace == 0 ? date : Counting(context)(date, terms.Grace);

    private Func<int, int, int> Counting(ActivityContext context) => context.Clock.CountingBy(Calendar.Value);

    private Reminder? ReminderOf(BindingContext context)
    {
        if (!Reminder.IsGiven) return null;
        if (ReminderDays.Value < 1) context.Find("promise-terms", $"'{context.Node.Name}': business days from 1 were expected before the reminder, found {ReminderDays.Text}.");
        if (MessageChannelText.Parse(ReminderChannel.Value) is { } channel) return new Reminder(context, Reminder, channel);
        context.Find("channel-unknown", $"'{context.Node.Name}': one of the channels {string.Join(", ", MessageChannelText.All)} was expected, found '{ReminderChannel.Value}'.");
        return null;
    }

    /// <param name="made">The promise.</param>
    /// <param name="madeOn">When it was made, a day number; null for today.</param>
    private byte[] Content(PromiseAsMade made, int? madeOn = null) => JsonSerializer.SerializeToUtf8Bytes(new { unit = made.Unit, source = made.Source, by = made.By, calendar = Calendar.Value, madeOn });

    /// <summary>When a timer is due for each token; <see cref="TokenTable.NotDue"/> for all without one.</summary>
    private static long[] Times(ActivityContext context, Timer? timer)
    {
        var times = new long[context.Count];
        if (timer is null) Array.Fill(times, TokenTable.NotDue);
        else context.Due(timer, times);
        return times;
    }

    private static string? Text(ActivityContext context, int code) => code == Column.NullText ? null : context.Pool[code];

    private static int Hundredths(decimal percent) => percent is < 0 or > 100 ? -1 : (int)decimal.Round(percent * 100);
}
